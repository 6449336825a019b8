package org.causebook.api.log;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence why the application did not start, where its operator can mend that. The framework says it with a
 * hundred lines of stack trace.
 */
final class StartFailure {

    /** The category under which the framework reports it. */
    static final String CATEGORY = "io.quarkus.runtime.Application";

    /** Chains of causes are short; a longer one goes in a circle. */
    private static final int MAX_DEPTH = 20;

    private static final String IN_USE = "Address already in use";
    private static final String MANAGEMENT = "causebook.management.port";

    /** What Flyway says of a migration that the database has and this application does not. */
    private static final Pattern UNKNOWN_MIGRATION =
            Pattern.compile("Detected applied migration not resolved locally: ([0-9._]+[0-9])");

    private StartFailure() {}

    /**
     * The sentence; empty where only the stack trace helps.
     *
     * @param setting the value of a setting, such as {@code quarkus.http.port}
     */
    static Optional<String> sentence(Throwable failure, Function<String, Optional<String>> setting) {
        var text = Stream.<Throwable>iterate(failure, StartFailure::hasNext, Throwable::getCause)
                .limit(MAX_DEPTH)
                .map(each -> String.valueOf(each.getMessage()))
                .collect(Collectors.joining("\n"));
        if (text.contains(IN_USE)) {
            return Optional.of(portInUse(text, setting));
        }
        var unknown = UNKNOWN_MIGRATION.matcher(text);
        return unknown.find()
                ? Optional.of("A newer Causebook has used this database: it has the migration " + unknown.group(1)
                        + ", which this one does not know. Start the newer one, or restore a backup of this version"
                        + " into an empty database.")
                : Optional.empty();
    }

    private static boolean hasNext(@Nullable Throwable failure) {
        return failure != null;
    }

    private static String portInUse(String text, Function<String, Optional<String>> setting) {
        if (text.contains(MANAGEMENT)) {
            return "Another program uses port " + setting.apply(MANAGEMENT).orElse("of " + MANAGEMENT)
                    + ". Stop it, or choose another one with CAUSEBOOK_MANAGEMENT_PORT.";
        }
        return "Another program uses port " + setting.apply("quarkus.http.port").orElse("of quarkus.http.port")
                + ". Stop it, perhaps another Causebook, or choose another one with QUARKUS_HTTP_PORT.";
    }
}
