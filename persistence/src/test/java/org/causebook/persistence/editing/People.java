package org.causebook.persistence.editing;

import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Role;

/** Those who act in the tests. */
public final class People {

    public static final Actor ANNA = new Actor(Optional.of(1L), "anna", Role.EDITOR, Role.EDITOR.rights(), "127.0.0.1");
    public static final Actor BEN = new Actor(Optional.of(2L), "ben", Role.EDITOR, Role.EDITOR.rights(), "127.0.0.1");
    public static final Actor RUTH =
            new Actor(Optional.of(3L), "ruth", Role.REVIEWER, Role.REVIEWER.rights(), "127.0.0.1");
    public static final Actor RON =
            new Actor(Optional.of(4L), "ron", Role.REVIEWER, Role.REVIEWER.rights(), "127.0.0.1");
    public static final Actor ADA =
            new Actor(Optional.of(5L), "ada", Role.ADMINISTRATOR, Role.ADMINISTRATOR.rights(), "127.0.0.1");

    private People() {}
}
