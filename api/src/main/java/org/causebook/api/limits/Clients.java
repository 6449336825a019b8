package org.causebook.api.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.causebook.api.security.KnownTokens;

/** Tells who sends a request without asking the database: it is asked before anything is admitted. */
@Singleton
public class Clients {

    private final KnownTokens tokens;

    @Inject
    Clients(KnownTokens tokens) {
        this.tokens = tokens;
    }

    /** The account whose token the request carries, if that token was valid lately; otherwise the address. */
    public Client of(RoutingContext context) {
        return tokens.login(context)
                .map(Client::account)
                .orElseGet(() -> Client.at(context.request().remoteAddress()));
    }
}
