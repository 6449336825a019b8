package org.causebook.api.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers OPTIONS by address. The framework would name the methods of the whole class. */
@Provider
@PreMatching
class AnswerOptions implements ContainerRequestFilter {

    private final AllowedMethods allowed;

    @Inject
    AnswerOptions(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        var methods = allowed.at(request.getUriInfo().getPath());
        if (!methods.isEmpty()) {
            request.abortWith(Response.noContent()
                    .header(HttpHeaders.ALLOW, String.join(", ", methods))
                    .build());
        }
    }
}
