package org.causebook.api.security;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;

/** Sends a browser to the provider of single sign-on; where none is configured there is nothing at this address. */
final class ProviderChallenge {

    private ProviderChallenge() {}

    static Uni<Response> of(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(challenge -> {
            if (challenge == null || challenge.status != Response.Status.FOUND.getStatusCode()) {
                return Problem.of(ProblemType.NOT_FOUND).response();
            }
            var answer = Response.status(challenge.status).header("Cache-Control", "no-store");
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }
}
