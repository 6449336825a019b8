package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The two places in which PostgreSQL writes its log: a file for its first moments, then one file for each day of the
 * week, so that the log never grows without bound.
 */
record ServerLog(DataDirectory directory) {

    /** For initdb; the operator may change them in {@code postgresql.conf} later. */
    static final List<String> SETTINGS = List.of(
            "logging_collector=on",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0");

    private static final String SILENCE = "it gave no reason";

    Path firstMoments() {
        return directory.log("postgres");
    }

    /** Forgets an earlier start, so that a complaint is of the latest one. */
    void startAnew() throws IOException {
        Files.deleteIfExists(firstMoments());
    }

    /** The last reason that PostgreSQL gave for ending. */
    String complaint() {
        try {
            String last = SILENCE;
            for (Path file : filesByAge()) {
                last = Complaint.lastIn(file).orElse(last);
            }
            return last;
        } catch (IOException e) {
            return SILENCE;
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
        files.add(firstMoments());
        files.sort(Comparator.comparing(file -> file.toFile().lastModified()));
        return files;
    }
}
