package org.causebook.ui.frame;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Carries a message over the redirect that follows an action: {@code entries-published.3}. */
final class ToastCookie {

    static final String NAME = "causebook_toast";

    /** Who follows the redirect later than this has long forgotten the action. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private static final Pattern VALUE = Pattern.compile("([a-z-]{1,40})\\.([0-9]{1,6})");

    private ToastCookie() {}

    static NewCookie of(Toast toast, int count) {
        return cookie(toast.id() + "." + count, (int) LIFE.toSeconds());
    }

    static NewCookie gone() {
        return cookie("", 0);
    }

    /** The message; empty when the value is none of ours. */
    static Optional<ToastView> read(String value) {
        var matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Toast.values())
                .filter(toast -> toast.id().equals(matcher.group(1)))
                .findFirst()
                .map(toast -> toast.view(Integer.parseInt(matcher.group(2))));
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .build();
    }
}
