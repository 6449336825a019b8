package org.causebook.ui.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;

/** Leads someone who has to change their password first to where they do that, whichever page they ask for. */
@Provider
@Priority(Priorities.USER + 2000)
public class PasswordFirst implements ContainerResponseFilter {

    private final CurrentActor actor;

    @Inject
    PasswordFirst(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isRefusedPage(request, response) && mustChangePassword(actor.get())) {
            response.setStatusInfo(Response.Status.SEE_OTHER);
            response.setEntity(null);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, PasswordPages.ADDRESS);
        }
    }

    private static boolean isRefusedPage(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() == Response.Status.FORBIDDEN.getStatusCode()
                && request.getMethod().equals(HttpMethod.GET)
                && request.getUriInfo().getRequestUri().getPath().startsWith("/admin");
    }

    /** In a browser nothing else takes rights from a role: scopes belong to tokens. */
    private static boolean mustChangePassword(Actor asking) {
        return asking.account().isPresent()
                && !asking.rights().containsAll(asking.role().rights());
    }
}
