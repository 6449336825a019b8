package org.causebook.account;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The role of an account. Each role has the rights of those before it, see {@link Right}. */
public enum Role {
    /** Anyone, without an account. */
    READER,
    ENGINEER,
    EDITOR,
    REVIEWER,
    ADMINISTRATOR;

    /** The word used in the API and the database: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with that {@link #id()}. */
    public static Optional<Role> ofId(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** The roles that an account can have. */
    public static List<Role> ofAccounts() {
        return List.of(ENGINEER, EDITOR, REVIEWER, ADMINISTRATOR);
    }

    /** The rights of this role. */
    public Set<Right> rights() {
        var rights = EnumSet.noneOf(Right.class);
        for (var right : Right.values()) {
            if (right.lowest().compareTo(this) <= 0) {
                rights.add(right);
            }
        }
        return Collections.unmodifiableSet(rights);
    }
}
