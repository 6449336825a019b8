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

    /** The pool reports that it has no connection to give as an exception without a state, caused by a timeout. */
    private static boolean isAway(SQLException error) {
        return STATE.matcher(Objects.requireNonNullElse(error.getSQLState(), ""))
                        .matches()
                || error.getCause() instanceof TimeoutException;
    }
}
