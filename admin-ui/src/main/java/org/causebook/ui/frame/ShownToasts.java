package org.causebook.ui.frame;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Takes a message away from the browser once a page has shown it. */
@Provider
public class ShownToasts implements ContainerResponseFilter {

    private final PendingToast pending;

    @Inject
    ShownToasts(PendingToast pending) {
        this.pending = pending;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getCookies().containsKey(ToastCookie.NAME) && pending.isShown()) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, ToastCookie.gone());
        }
    }
}
