package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reason that a program of PostgreSQL gives for its failure, found among all else that it writes. */
final class Complaint {

    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error):\\s+(.*)");

    private Complaint() {}

    /** The last reason in a log file; empty if there is none, or no file. */
    static Optional<String> lastIn(Path log) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        // Latin 1 reads every byte; messages may be in any encoding.
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.map(REASON::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1).strip())
                    .reduce((earlier, later) -> later)
                    .map(Complaint::plain);
        }
    }

    private static String plain(String reason) {
        return reason.contains("No space left on device") ? "the disk is full" : reason;
    }
}
