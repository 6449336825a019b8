package org.causebook.api.openapi;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the document as JSON only. The YAML that the framework writes leaves {@code 0x80110408} without quotes, and
 * readers of YAML then take the text for a number. JSON is YAML too.
 */
@ApplicationScoped
class AlwaysJson {

    private static final int BEFORE_ROUTES = 8_000;
    private static final String DOCUMENT = "/q/openapi";
    private static final String AS_JSON = "format=json";

    void register(@Observes Filters filters) {
        filters.register(AlwaysJson::filter, BEFORE_ROUTES);
    }

    private static void filter(RoutingContext context) {
        if (DOCUMENT.equals(context.request().path())
                && !AS_JSON.equals(context.request().query())) {
            context.reroute(DOCUMENT + "?" + AS_JSON);
        } else {
            context.next();
        }
    }
}
