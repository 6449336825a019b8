package org.causebook.account;

import java.util.Locale;
import java.util.function.Predicate;
import org.causebook.catalog.InvalidQuery;

/** Makes names that are taken here of names that a provider gives. */
final class ExternalName {

    private static final int ROOM_FOR_SUFFIX = 56;

    private ExternalName() {}

    /** The preferred name as a login; a number behind it where another account is called that. */
    static String free(ExternalPerson person, Predicate<String> taken) {
        var wish = person.preferredName()
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

    /** The display name if it is one here, otherwise the preferred name or a word for it. */
    static String display(ExternalPerson person) {
        if (isName(person.displayName())) {
            return person.displayName();
        }
        return isName(person.preferredName()) ? person.preferredName() : "Nameless";
    }

    private static boolean isName(String text) {
        try {
            Names.check("name", text);
            return true;
        } catch (InvalidQuery no) {
            return false;
        }
    }
}
