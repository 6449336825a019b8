package org.causebook.editing;

import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Role;

/** Those who act in the tests. */
public final class People {

    public static final Actor READER = Actor.anonymous("192.0.2.1");
    public static final Actor ANNA = of(1, "anna", Role.EDITOR);
    public static final Actor RUTH = of(2, "ruth", Role.REVIEWER);
    public static final Actor RON = of(3, "ron", Role.REVIEWER);
    public static final Actor ADA = of(4, "ada", Role.ADMINISTRATOR);

    private People() {}

    private static Actor of(long id, String login, Role role) {
        return new Actor(Optional.of(id), login, role, role.rights(), "192.0.2.1");
    }
}
