package org.causebook.ui.session;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/**
 * A cookie that only says that someone signed in with this browser. Scripts may read it: it spares all others the
 * request for what signed-in people see.
 */
final class SignedInMark {

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
