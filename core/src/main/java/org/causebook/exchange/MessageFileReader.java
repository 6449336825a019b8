package org.causebook.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the input of the message compiler of Windows. A code has the severity in its two highest bits, then the facility
 * and the number. The text of a message is taken in the first language that the file gives.
 */
final class MessageFileReader {

    private static final Pattern SETTING =
            Pattern.compile("(\\w{1,60})[ \\t]{0,20}=[ \\t]{0,20}(\\([^)]*\\)|[^\\s;(]*)");
    private static final Pattern VALUE =
            Pattern.compile("(\\w{1,120})[ \\t]{0,20}=[ \\t]{0,20}(0[xX][0-9A-Fa-f]{1,8}|[0-9]{1,10})");
    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final int SEVERITY = 30;
    private static final int FACILITY = 16;
    private static final int HIGHEST_ID = 0xFFFF;
    private static final int HIGHEST_FACILITY = 0xFFF;

    /** What a message says about itself; it stays for the messages after it, save for the name. */
    private static final class Message {
        private int line;
        private @Nullable String id;
        private String severity = "success";
        private String facility = "";
        private String name = "";
        private boolean written;
    }

    private final Map<String, Long> severities =
            new HashMap<>(Map.of("success", 0L, "informational", 1L, "warning", 2L, "error", 3L));
    private final Map<String, Long> facilities = new HashMap<>(Map.of("", 0L, "system", 0xFFL, "application", 0xFFFL));
    private final Map<String, Long> last = new HashMap<>();
    private final List<FileRow> rows = new ArrayList<>();
    private final StringBuilder comments = new StringBuilder();
    private final NamedNumber maker;
    private final Iterator<String> lines;
    private Message message = new Message();
    private int line;

    private MessageFileReader(String text, NamedNumber maker) {
        this.lines = text.lines().iterator();
        this.maker = maker;
    }

    static List<FileRow> read(String text, ReadOptions options) {
        var reader = new MessageFileReader(text, new NamedNumber(TableRows.notation(options)));
        while (reader.lines.hasNext()) {
            reader.line(reader.take());
        }
        return reader.rows;
    }

    private String take() {
        line++;
        var text = lines.next();
        if (text.length() > LONGEST_LINE) {
            throw new UnreadableFile(line, LONGEST_LINE, "The line is longer than " + LONGEST_LINE + " characters.");
        }
        return text;
    }

    private void line(String text) {
        if (text.isBlank()) {
            return;
        }
        if (text.startsWith(";")) {
            comments.append(text, 1, text.length()).append('\n');
            return;
        }
        var settings = SETTING.matcher(whole(text));
        int end = 0;
        while (settings.find()) {
            set(settings.group(1).toLowerCase(Locale.ROOT), settings.group(2));
            end = settings.end();
        }
        if (end == 0) {
            rows.add(new FileRow.FileFault(
                    line, 1, "A line here is a setting with an equals sign, or a comment.", text));
        }
    }

    /** Names in parentheses may go on in further lines. */
    private String whole(String text) {
        int first = line;
        var whole = new StringBuilder(text);
        int open = text.indexOf('(');
        if (open < 0 || text.indexOf(')', open) > 0) {
            return text;
        }
        while (lines.hasNext() && whole.length() <= LONGEST_LINE) {
            var next = take();
            whole.append(' ').append(next);
            if (next.indexOf(')') >= 0) {
                return whole.toString();
            }
        }
        throw new UnreadableFile(first, open + 1, "The parenthesis that opens here is not closed.");
    }

    private void set(String key, String value) {
        switch (key) {
            case "severitynames" -> define(severities, value);
            case "facilitynames" -> define(facilities, value);
            case "messageid" -> begin(value);
            case "severity" -> message.severity = value.toLowerCase(Locale.ROOT);
            case "facility" -> message.facility = value.toLowerCase(Locale.ROOT);
            case "symbolicname" -> message.name = value;
            case "language" -> text();
            default -> {}
        }
    }

    private static void define(Map<String, Long> names, String value) {
        var each = VALUE.matcher(value);
        while (each.find()) {
            names.put(each.group(1).toLowerCase(Locale.ROOT), Long.decode(each.group(2)));
        }
    }

    private void begin(String id) {
        var next = new Message();
        next.severity = message.severity;
        next.facility = message.facility;
        next.line = line;
        next.id = id;
        message = next;
    }

    /** Reads the lines of a text up to a full stop alone. */
    private void text() {
        int first = line;
        var text = new StringBuilder();
        while (true) {
            if (!lines.hasNext()) {
                throw new UnreadableFile(
                        first, 0, "The text after this line does not end with a line that is a full stop.");
            }
            var next = take();
            if (next.strip().equals(".")) {
                break;
            }
            text.append(text.length() < LONGEST_LINE ? next.stripTrailing() + "\n" : "");
        }
        if (!message.written && message.line > 0) {
            message.written = true;
            rows.add(row(text.toString().strip()));
            comments.setLength(0);
        }
    }

    private FileRow row(String text) {
        var severity = severities.get(message.severity);
        var facility = facilities.get(message.facility);
        var id = id(message.facility, message.id == null ? "" : message.id);
        if (severity == null || facility == null || facility > HIGHEST_FACILITY || id < 0 || id > HIGHEST_ID) {
            return new FileRow.FileFault(
                    message.line, 0, "Its number, severity or facility is none that this file explains.", message.name);
        }
        last.put(message.facility, id);
        long code = (severity << SEVERITY) | (facility << FACILITY) | id;
        var note = Excerpt.of(comments.toString().replace("//", " "), LONGEST_NOTE);
        return maker.row(
                message.line,
                message.name,
                code,
                NamedNumber.ofSeverity(severity),
                text.isEmpty() ? null : text,
                note.isBlank() ? List.of() : List.of(note));
    }

    /** A number, a distance from the last one, or nothing for the next one; negative if it is none of these. */
    private long id(String facility, String written) {
        var before = last.get(facility);
        try {
            if (written.isEmpty()) {
                return before == null ? 0 : before + 1;
            }
            if (written.startsWith("+")) {
                return (before == null ? 0 : before) + Long.decode(written.substring(1));
            }
            return Long.decode(written);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
