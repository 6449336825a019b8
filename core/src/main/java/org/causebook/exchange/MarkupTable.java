package org.causebook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first table of a text in HTML or Markdown. Of HTML it knows rows and cells, and takes every other tag away;
 * entities that a document declares are never resolved.
 */
final class MarkupTable {

    /** A row of a table, with the line where it begins. */
    record Row(int line, List<String> cells) {}

    private static final String RULE = "|:- \t";
    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");
    private static final int LONGEST_ENTITY = 10;
    private static final int MOST_ROWS = 500_000;

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bull", "•"),
            Map.entry("shy", ""));

    private MarkupTable() {}

    /** The rows of the first Markdown table with a rule under its headings; empty when there is none. */
    static List<Row> ofMarkdown(String text) {
        var rows = new ArrayList<Row>();
        String before = "";
        int number = 0;
        var inTable = false;
        for (var lines = text.lines().iterator(); lines.hasNext(); ) {
            var line = lines.next();
            number++;
            var row = line.strip();
            if (inTable) {
                if (row.indexOf('|') < 0) {
                    break;
                }
                add(rows, new Row(number, cells(row)));
            } else if (before.indexOf('|') >= 0 && row.indexOf('|') >= 0 && isRule(row)) {
                add(rows, new Row(number - 1, cells(before)));
                inTable = true;
            }
            before = row;
        }
        return rows;
    }

    private static boolean isRule(String row) {
        return row.indexOf('-') >= 0 && row.chars().allMatch(character -> RULE.indexOf(character) >= 0);
    }

    private static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int at = row.startsWith("|") ? 1 : 0;
        while (at < row.length()) {
            if (row.charAt(at) == '|') {
                cells.add(markdown(cell.toString()));
                cell.setLength(0);
                at++;
            } else {
                at = character(row, at, cell);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(markdown(cell.toString()));
        }
        return cells;
    }

    /** Takes what stands for one character, unless a backslash says that it is text, and says where that ends. */
    private static int character(String row, int at, StringBuilder cell) {
        char character = row.charAt(at);
        if (character == '\\' && at + 1 < row.length() && isPunctuation(row.charAt(at + 1))) {
            cell.append(row.charAt(at + 1));
            return at + 2;
        }
        var lineBreak = BREAK.matcher(row).region(at, Math.min(row.length(), at + LONGEST_ENTITY));
        if (character == '<' && lineBreak.lookingAt()) {
            cell.append('\n');
            return lineBreak.end();
        }
        int end = character == '&' ? endOfEntity(row, at) : -1;
        var entity = end < 0 ? null : entity(row.substring(at + 1, end));
        cell.append(entity == null ? String.valueOf(character) : entity);
        return entity == null ? at + 1 : end + 1;
    }

    private static boolean isPunctuation(char character) {
        return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    }

    private static String markdown(String cell) {
        var text = cell.strip();
        var code = text.length() > 2 && text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1;
        return code ? text.substring(1, text.length() - 1) : text;
    }

    /** The rows of the first HTML table; empty when there is none. */
    static List<Row> ofHtml(String text) {
        return new Html(text).read();
    }

    /** Lower case of the 26 letters alone: of some others it is longer, and places would shift. */
    private static String lower(String text) {
        var lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] = (char) (lower[i] - 'A' + 'a');
            }
        }
        return new String(lower);
    }

    private static void add(List<Row> rows, Row row) {
        if (rows.size() == MOST_ROWS) {
            throw new UnreadableFile(row.line(), 0, "The table has more than " + MOST_ROWS + " rows. Divide it.");
        }
        rows.add(row);
    }

    /** Goes once over the text. */
    private static final class Html {

        private final String text;
        private final String lower;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private boolean inCell;
        private boolean over;
        private int span = 1;
        private int line = 1;
        private int rowLine = 1;
        private int at;

        Html(String text) {
            this.text = text;
            this.lower = lower(text);
        }

        List<Row> read() {
            while (at < text.length() && !over) {
                char character = text.charAt(at);
                if (character == '<' && at + 1 < text.length() && isTag(text.charAt(at + 1))) {
                    tag();
                } else {
                    line += character == '\n' ? 1 : 0;
                    append(character);
                    at++;
                }
            }
            endRow();
            return rows;
        }

        private static boolean isTag(char next) {
            return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
        }

        private void append(char character) {
            if (inCell) {
                cell.append(Character.isWhitespace(character) ? ' ' : character);
            }
        }

        private void tag() {
            if (text.startsWith("<!--", at)) {
                skip("-->");
                return;
            }
            int end = text.indexOf('>', at);
            if (end < 0) {
                at = text.length();
                return;
            }
            var tag = lower.substring(at + 1, end);
            advance(end + 1);
            var name = name(tag);
            switch (name) {
                case "script", "style", "svg" -> skip("</" + name + ">");
                case "tr", "/tr" -> endRow();
                case "td", "th" -> beginCell(tag);
                case "/td", "/th" -> endCell();
                case "/table" -> over = !rows.isEmpty() || !cells.isEmpty() || inCell;
                case "br", "br/", "/p", "/li", "/div" -> lineBreak();
                default -> {}
            }
        }

        private static String name(String tag) {
            int end = 0;
            while (end < tag.length() && (Character.isLetterOrDigit(tag.charAt(end)) || tag.charAt(end) == '/')) {
                end++;
            }
            return tag.substring(0, end);
        }

        private void lineBreak() {
            if (inCell) {
                cell.append('\n');
            }
        }

        private void skip(String mark) {
            int end = lower.indexOf(mark, at);
            advance(end < 0 ? text.length() : end + mark.length());
        }

        private void advance(int to) {
            for (; at < to; at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
        }

        private void beginCell(String tag) {
            endCell();
            if (cells.isEmpty()) {
                rowLine = line;
            }
            inCell = true;
            span = span(tag);
        }

        private static int span(String tag) {
            int start = tag.indexOf("colspan=");
            var digits = start < 0
                    ? ""
                    : tag.substring(start + "colspan=".length())
                            .replace("\"", "")
                            .replace("'", "");
            return !digits.isEmpty() && digits.charAt(0) >= '1' && digits.charAt(0) <= '9' ? digits.charAt(0) - '0' : 1;
        }

        private void endCell() {
            if (inCell) {
                cells.add(tidy(decoded(cell.toString())));
                for (int i = 1; i < span; i++) {
                    cells.add("");
                }
                cell.setLength(0);
                inCell = false;
            }
        }

        private void endRow() {
            endCell();
            if (!cells.isEmpty()) {
                add(rows, new Row(rowLine, List.copyOf(cells)));
                cells = new ArrayList<>();
            }
        }
    }

    /** Lines without the white space that layout has put around and into them. */
    private static String tidy(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var words = line.strip();
            if (!words.isEmpty()) {
                lines.add(String.join(" ", words.split("\\s+")));
            }
        }
        return String.join("\n", lines);
    }

    private static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? endOfEntity(text, i) : -1;
            var name = end < 0 ? null : entity(text.substring(i + 1, end));
            decoded.append(name == null ? String.valueOf(text.charAt(i)) : name);
            i = name == null ? i : end;
        }
        return decoded.toString();
    }

    private static int endOfEntity(String text, int start) {
        for (int i = start + 1; i < Math.min(text.length(), start + LONGEST_ENTITY); i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        try {
            var hex = name.startsWith("#x") || name.startsWith("#X");
            int character = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(character) ? Character.toString(character) : null;
        } catch (NumberFormatException noEntity) {
            return null;
        }
    }
}
