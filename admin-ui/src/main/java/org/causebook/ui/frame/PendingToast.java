package org.causebook.ui.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The message that came with a request, and whether a page has shown it. A fragment must not swallow it. */
@RequestScoped
class PendingToast {

    private final HttpHeaders headers;
    private boolean shown;

    @Inject
    PendingToast(HttpHeaders headers) {
        this.headers = headers;
    }

    Optional<ToastView> show() {
        var cookie = Optional.ofNullable(headers.getCookies().get(ToastCookie.NAME));
        shown = cookie.isPresent();
        return cookie.flatMap(each -> ToastCookie.read(each.getValue()));
    }

    boolean isShown() {
        return shown;
    }
}
