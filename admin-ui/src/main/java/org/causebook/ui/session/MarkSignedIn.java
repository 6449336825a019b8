package org.causebook.ui.session;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.causebook.account.CurrentActor;

/**
 * Marks the browser of someone who was shown a page for signed-in people, however they signed in, and takes the mark
 * away when they sign out.
 */
@Provider
public class MarkSignedIn implements ContainerResponseFilter {

    private final CurrentActor actor;

    @Inject
    MarkSignedIn(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        var marked = request.getCookies().containsKey(SignedInMark.NAME);
        if (path.equals("/sign-out") && marked) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, SignedInMark.gone());
        } else if (path.startsWith("/admin") && !marked && response.getStatus() == 200 && isSignedIn()) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, SignedInMark.set());
        }
    }

    private boolean isSignedIn() {
        return actor.get().account().isPresent();
    }
}
