package org.causebook.api.problem;

import io.vertx.core.http.HttpClosedException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causebook.api.request.BodyTooLarge;

/** Finds in an exception, or in what caused it, what tells a failure of ours from one that is not. */
public final class FailureCause {

    /** SQLSTATE classes: connection (08), resources (53), operator (57: shutting down, cancelled by a time limit). */
    private static final Pattern AWAY = Pattern.compile("(08|53|57)...");

    /** Chains of causes are short; a longer one goes in a circle. */
    private static final int MAX_DEPTH = 20;

    private FailureCause() {}

    /** Whether the database does not answer. */
    static boolean isDatabaseAway(Throwable error) {
        return any(error, each -> each instanceof SQLException sql && isAway(sql));
    }

    /** Whether the caller went away while sending. */
    public static boolean isCallerGone(Throwable error) {
        return any(error, HttpClosedException.class::isInstance);
    }

    /** Whether the body was longer than allowed: readers wrap what streams throw. */
    static boolean isBodyTooLarge(Throwable error) {
        return any(error, BodyTooLarge.class::isInstance);
    }

    private static boolean any(Throwable error, Predicate<Throwable> wanted) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .anyMatch(wanted);
    }

    /** A pool that has no connection to give says so without a state: by the cause, or in words alone. */
    private static boolean isAway(SQLException error) {
        return AWAY.matcher(Objects.requireNonNullElse(error.getSQLState(), "")).matches()
                || error.getCause() instanceof TimeoutException
                || Objects.requireNonNullElse(error.getMessage(), "").contains("acquisition timeout");
    }
}
