package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The log of PostgreSQL: one file for the start, then one file for each day of the week, so that the log never grows
 * without bound.
 */
record ServerLog(DataDirectory directory) {

    /** For initdb; the operator may change them in {@code postgresql.conf} later. */
    static final List<String> SETTINGS = List.of(
            "logging_collector=on",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0");

    private static final String NO_REASON = "it gave no reason";
    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error):\\s+(.*)");

    Path startFile() {
        return directory.log("postgres");
    }

    /** Deletes the log of an earlier start, so that {@link #failure()} is about the latest one. */
    void clear() throws IOException {
        Files.deleteIfExists(startFile());
    }

    /** The last reason that PostgreSQL gave for ending. */
    String failure() {
        try {
            String last = NO_REASON;
            for (Path file : filesByAge()) {
                last = lastFailure(file).orElse(last);
            }
            return last;
        } catch (IOException e) {
            return NO_REASON;
        }
    }

    /** The last reason in the output of a program of PostgreSQL; empty if there is none, or no file. */
    static Optional<String> lastFailure(Path log) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        // Latin 1 reads every byte; messages may be in any encoding.
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.map(REASON::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1).strip())
                    .reduce((earlier, later) -> later)
                    .map(reason -> reason.contains("No space left on device") ? "the disk is full" : reason);
        }
    }

    private List<Path> filesByAge() throws IOException {
        List<Path> files = new ArrayList<>();
        Path daily = directory.cluster().resolve("log");
        if (Files.isDirectory(daily)) {
            try (var each = Files.newDirectoryStream(daily)) {
                each.forEach(files::add);
            }
        }
        files.add(startFile());
        files.sort(Comparator.comparing(file -> file.toFile().lastModified()));
        return files;
    }
}
