package org.causebook.signin;

import java.util.Locale;
import java.util.function.Predicate;
import org.causebook.account.DisplayName;
import org.causebook.account.Role;
import org.causebook.catalog.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * Someone as an identity provider describes them.
 *
 * @param issuer the provider
 * @param subject identifies the person at the provider and never changes
 * @param preferredName the login that the person would like; any text
 * @param displayName any text
 * @param role the role that the claims give; null for none
 */
public record ExternalPerson(
        String issuer,
        String subject,
        String preferredName,
        String displayName,
        @Nullable Role role) {

    private static final int ROOM_FOR_SUFFIX = 56;

    /** A login made of the preferred name, with a number at the end if another account has it. */
    String freeLogin(Predicate<String> taken) {
        var wish = preferredName
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@-]", "-")
                .replaceAll("^[^a-z0-9]+", "");
        var base = wish.isEmpty() ? "person" : wish.substring(0, Math.min(wish.length(), ROOM_FOR_SUFFIX));
        var login = base;
        for (int number = 2; taken.test(login); number++) {
            login = base + "-" + number;
        }
        return login;
    }

    /** The display name if it is valid, otherwise the preferred name or a placeholder. */
    String validDisplayName() {
        if (isValid(displayName)) {
            return displayName;
        }
        return isValid(preferredName) ? preferredName : "Nameless";
    }

    private static boolean isValid(String name) {
        try {
            DisplayName.check("name", name);
            return true;
        } catch (InvalidQuery invalid) {
            return false;
        }
    }
}
