package org.causebook.api.problem;

import io.vertx.core.http.HttpClosedException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causebook.api.request.BodyTooLarge;
import org.jspecify.annotations.Nullable;

/** Finds in an exception, or in what caused it, what tells a failure of ours from one that is not. */
public final class FailureCause {

    /** Chains of causes are short; a longer one goes in a circle. */
    private static final int MAX_DEPTH = 20;

    private FailureCause() {}

    /** Why the database did not do what it was asked, where that is no mistake of ours; the first reason that says so. */
    enum DatabaseFault {
        BUSY(
                ProblemType.OVERLOADED,
                "No connection to the database became free in time.",
                error -> error.getCause() instanceof TimeoutException
                        || Objects.requireNonNullElse(error.getMessage(), "").contains("acquisition timeout")),
        READ_ONLY(
                ProblemType.UNAVAILABLE,
                "The database takes no changes at the moment, it is read-only.",
                state("25006")),
        DISK_FULL(ProblemType.UNAVAILABLE, "The disk of the database is full.", state("53100")),
        NO_MORE_CONNECTIONS(ProblemType.UNAVAILABLE, "The database takes no more connections.", state("53300")),
        SHORT_OF_RESOURCES(ProblemType.UNAVAILABLE, "The database is short of resources.", state("53...")),
        STOPPED(ProblemType.UNAVAILABLE, "The database took too long, or is shutting down.", state("57...")),
        DISCONNECTED(
                ProblemType.UNAVAILABLE,
                "The connection to the database failed.",
                state("08...").or(DatabaseFault::isInterrupted));

        private final ProblemType type;
        private final String sentence;
        private final Predicate<SQLException> test;

        DatabaseFault(ProblemType type, String sentence, Predicate<SQLException> test) {
            this.type = type;
            this.sentence = sentence;
            this.test = test;
        }

        /** What happened, for the log and for the caller. */
        String sentence() {
            return sentence;
        }

        ProblemType type() {
            return type;
        }

        /** A pool that closes all connections interrupts who is connecting, which the driver did not expect. */
        private static boolean isInterrupted(SQLException error) {
            return error.getCause() instanceof RuntimeException cause
                    && Objects.requireNonNullElse(cause.getMessage(), "").startsWith("Interrupted while");
        }

        private static Predicate<SQLException> state(String pattern) {
            var states = Pattern.compile(pattern).asMatchPredicate();
            return error -> states.test(Objects.requireNonNullElse(error.getSQLState(), ""));
        }
    }

    /** Why the database did not do what it was asked; empty if the failure has another cause. */
    static Optional<DatabaseFault> ofDatabase(Throwable error) {
        return Arrays.stream(DatabaseFault.values())
                .filter(fault -> any(error, each -> each instanceof SQLException sql && fault.test.test(sql)))
                .findFirst();
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
        return all(error, 0).anyMatch(wanted);
    }

    /** A rollback that fails too carries what failed before it as a suppressed exception. */
    private static Stream<Throwable> all(@Nullable Throwable error, int depth) {
        return error == null || depth == MAX_DEPTH
                ? Stream.empty()
                : Stream.of(
                                Stream.of(error),
                                all(error.getCause(), depth + 1),
                                Arrays.stream(error.getSuppressed()).flatMap(each -> all(each, depth + 1)))
                        .flatMap(each -> each);
    }
}
