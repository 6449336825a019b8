package org.causebook.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Refuses what no route should ever see, and says so as a problem. It stands before every other filter and route. */
@ApplicationScoped
class RequestGate {

    /** Higher numbers run earlier; the filters of the framework stay below 1000. */
    private static final int FIRST = 10_000;

    private final RequestRules rules;
    private final ProblemAnswer answer;

    @Inject
    RequestGate(RequestRules rules, ProblemAnswer answer) {
        this.rules = rules;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        rules.refusal(context.request()).ifPresentOrElse(problem -> answer.send(context, problem), context::next);
    }
}
