package org.causebook.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Reference;
import org.jspecify.annotations.Nullable;

/**
 * How lists stand in one cell of a table: an item in each line, its parts separated by bars. A backslash stands before a
 * bar and a backslash that belong to the text; {@code \n}, {@code \r} and {@code \s} are line breaks and spaces at its
 * ends.
 */
public final class Cells {

    private static final String FORMULA = "=+-@\t\r";
    private static final String ESCAPES = "\\|nrs";
    private static final String ESCAPED = "\\|\n\r ";
    private static final long MAX_VALUE = 0xFFFF_FFFFL;

    private Cells() {}

    /** A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe. */
    public static String neutral(String cell) {
        return beginsFormula(cell) ? "'" + cell : cell;
    }

    /** What {@link #neutral} was given. */
    public static String restored(String cell) {
        return cell.startsWith("'") && beginsFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean beginsFormula(String cell) {
        int start = 0;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        return start < cell.length() && FORMULA.indexOf(cell.charAt(start)) >= 0;
    }

    /** Lines in one cell. */
    public static String ofLines(List<String> lines) {
        return lines.stream().map(Cells::escaped).collect(Collectors.joining("\n"));
    }

    /** The lines of a cell. */
    static List<String> lines(String cell) {
        return items(cell).stream().map(item -> String.join("|", item)).toList();
    }

    /** References in one cell. */
    public static String of(List<Reference> references) {
        return references.stream().map(Cells::of).collect(Collectors.joining("\n"));
    }

    private static String of(Reference reference) {
        var item = item(reference.label(), reference.url(), reference.note());
        // A lone address is its own label when it is read.
        return reference.url() == null && Reference.isAddress(reference.text()) ? item + " |" : item;
    }

    /** The references of a cell; an address without a label is its own. */
    static List<Reference> references(String cell) {
        var references = new ArrayList<Reference>();
        for (var item : items(cell)) {
            var label = part(item, 0);
            var lone = item.size() == 1 && label != null && Reference.isAddress(label);
            references.add(new Reference(label, lone ? label : part(item, 1), part(item, 2)));
        }
        return references;
    }

    /** Further codes in one cell. */
    public static String ofCodes(List<EntryCode> codes) {
        return codes.stream().map(Cells::of).collect(Collectors.joining("\n"));
    }

    private static String of(EntryCode code) {
        var kind = code.kind() == EntryCode.Kind.ALIAS ? null : code.kind().id();
        return code.isRange()
                ? item(code.text(), kind, code.qualifier(), String.valueOf(code.low()), String.valueOf(code.high()))
                : item(code.text(), kind, code.qualifier());
    }

    static List<EntryCode> codes(String cell) {
        var codes = new ArrayList<EntryCode>();
        for (var item : items(cell)) {
            var low = part(item, 3);
            var high = part(item, 4);
            codes.add(EntryCode.of(
                    text(part(item, 0)),
                    kind(part(item, 1)),
                    part(item, 2),
                    low == null ? null : number("codes.low", low, MAX_VALUE),
                    high == null ? null : number("codes.high", high, MAX_VALUE)));
        }
        return codes;
    }

    private static EntryCode.Kind kind(@Nullable String word) {
        return Stream.of(EntryCode.Kind.values())
                .filter(kind -> kind.id().equals(word))
                .findFirst()
                .orElse(EntryCode.Kind.ALIAS);
    }

    /** A primary code that stands for a range. */
    static EntryCode range(String code, String low, String high) {
        return EntryCode.of(
                code,
                EntryCode.Kind.PRIMARY,
                null,
                number("low", low.strip(), MAX_VALUE),
                number("high", high.strip(), MAX_VALUE));
    }

    /** @throws InvalidContent if the text is no number from 0 to that */
    static long number(String field, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // It is refused below, as one that is too large is.
        }
        throw new InvalidContent(field, "must be a whole number from 0 to " + most);
    }

    /** The parts as a line, without those at the end that are null. */
    private static String item(@Nullable String... parts) {
        int count = parts.length;
        while (count > 1 && parts[count - 1] == null) {
            count--;
        }
        return Arrays.stream(parts, 0, count).map(part -> escaped(text(part))).collect(Collectors.joining(" | "));
    }

    private static String escaped(String text) {
        var escaped = text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        if (escaped.startsWith(" ")) {
            escaped = "\\s" + escaped.substring(1);
        }
        return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\s" : escaped;
    }

    private static List<List<String>> items(String cell) {
        return cell.lines()
                .map(Cells::trimmed)
                .filter(line -> !line.isEmpty())
                .map(Cells::parts)
                .toList();
    }

    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                parts.add(unescaped(trimmed(line.substring(start, i))));
                start = i + 1;
            }
        }
        parts.add(unescaped(trimmed(line.substring(start))));
        return parts;
    }

    private static String unescaped(String part) {
        if (part.indexOf('\\') < 0) {
            return part;
        }
        var text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char next = i + 1 < part.length() ? part.charAt(i + 1) : 0;
            int escape = part.charAt(i) == '\\' ? ESCAPES.indexOf(next) : -1;
            text.append(escape < 0 ? part.charAt(i) : ESCAPED.charAt(escape));
            i += escape < 0 ? 0 : 1;
        }
        return text.toString();
    }

    /** Without spaces at the ends. Other white space belongs to the text. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private static @Nullable String part(List<String> item, int index) {
        return index < item.size() && !item.get(index).isEmpty() ? item.get(index) : null;
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }
}
