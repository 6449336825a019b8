package org.causebook.ui.account;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.causebook.account.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * The page where people sign in.
 *
 * @param login as typed before
 * @param next where to go afterwards, a path of ours
 * @param exposed whether what is typed travels readable over a network
 * @param singleSignOn where single sign-on begins; empty when it is not set up
 * @param message why it did not work; empty before the first attempt
 */
public record SignInView(
        String login, String next, boolean exposed, Optional<String> singleSignOn, Optional<String> message) {

    static SignInView of(String login, @Nullable String next, URI base, Optional<String> singleSignOn) {
        return new SignInView(login, LocalPath.of(next), isExposed(base), singleSignOn, Optional.empty());
    }

    SignInView saying(String text) {
        return new SignInView(login, next, exposed, singleSignOn, Optional.of(text));
    }

    SignInView askingToWait(long seconds) {
        var wait = seconds < 120 ? seconds + (seconds == 1 ? " second" : " seconds") : (seconds + 59) / 60 + " minutes";
        return saying("There were many attempts to sign in. Try again in " + wait + ".");
    }

    private static boolean isExposed(URI base) {
        var host = Optional.ofNullable(base.getHost()).orElse("").toLowerCase(Locale.ROOT);
        var loopback =
                host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
        return !"https".equals(base.getScheme()) && !loopback;
    }
}
