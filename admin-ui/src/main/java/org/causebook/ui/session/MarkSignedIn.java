package org.causebook.ui.session;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.ext.Provider;
import org.causebook.account.CurrentActor;

/** Sets the mark of a signed-in browser with the first page for signed-in people, and deletes it at signing out. */
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

    /**
     * A cookie that only says that someone signed in with this browser. Scripts read it, so that other browsers need not
     * request what signed-in people see.
     */
    static final class SignedInMark {

        static final String NAME = "causebook_signed_in";

        private SignedInMark() {}

        static NewCookie set() {
            return cookie("yes", NewCookie.DEFAULT_MAX_AGE);
        }

        static NewCookie gone() {
            return cookie("", 0);
        }

        private static NewCookie cookie(String value, int maxAge) {
            return new NewCookie.Builder(NAME)
                    .value(value)
                    .path("/")
                    .sameSite(SameSite.LAX)
                    .maxAge(maxAge)
                    .build();
        }
    }
}
