package org.causebook.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A log in which the codes that a scan has to find stand in double brackets. A file has several, each headed by two
 * number signs.
 *
 * @param kind the program that the log is of
 * @param text the log without the brackets
 * @param codes line, column and text of each code
 */
record LabelledLog(String kind, String text, Set<String> codes) {

    private static final char OPEN = '\u27E6';
    private static final char CLOSE = '\u27E7';
    private static final String HEAD = "## ";

    static List<LabelledLog> read(String file) {
        try (var stream = LabelledLog.class.getResourceAsStream(file)) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            var logs = new ArrayList<LabelledLog>();
            for (var part : text.split("(?m)^" + HEAD, -1)) {
                if (!part.isEmpty()) {
                    logs.add(of(part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1)));
                }
            }
            return logs;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LabelledLog of(String kind, String labelled) {
        var text = new StringBuilder();
        var codes = new LinkedHashSet<String>();
        int line = 1;
        int lineStart = 0;
        int open = 0;
        for (int i = 0; i < labelled.length(); i++) {
            char c = labelled.charAt(i);
            if (c == OPEN) {
                open = text.length();
            } else if (c == CLOSE) {
                codes.add(line + ":" + (open - lineStart + 1) + " " + text.substring(open));
            } else {
                text.append(c);
            }
            if (c == '\n') {
                line++;
                lineStart = text.length();
            }
        }
        return new LabelledLog(kind, text.toString(), codes);
    }

    int lines() {
        return (int) text.lines().count();
    }
}
