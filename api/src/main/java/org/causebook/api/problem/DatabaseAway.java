package org.causebook.api.problem;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Tells a database that does not answer from a mistake of ours. */
final class DatabaseAway {

    /** SQLSTATE classes: connection (08), resources (53), operator (57: shutting down, cancelled by a time limit). */
    private static final Pattern STATE = Pattern.compile("(08|53|57)...");

    /** Chains of causes are short; a longer one goes in a circle. */
    private static final int MAX_DEPTH = 20;

    private DatabaseAway() {}

    static boolean causes(Throwable error) {
        int depth = 0;
        for (Throwable each = error; each != null && depth < MAX_DEPTH; each = each.getCause()) {
            if (each instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean isAway(SQLException error) {
        return STATE.matcher(Objects.requireNonNullElse(error.getSQLState(), ""))
                        .matches()
                || isAboutThePool(error);
    }

    /** The pool has no connection to give. It says so without a state: by the cause, or in words alone. */
    private static boolean isAboutThePool(SQLException error) {
        return error.getCause() instanceof TimeoutException
                || Objects.requireNonNullElse(error.getMessage(), "").contains("acquisition timeout");
    }
}
