package org.causebook.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.Notation;
import org.causebook.code.NumericReading;
import org.causebook.exchange.FileRow.FileCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Reads a support article of the year 2000: lines of a header, a summary, a table drawn with lines, and a
 * classification below it.
 */
final class ArticleReader {

    private static final Pattern LABEL = Pattern.compile(
            "(Article|Product\\(s\\)|Version\\(s\\)|Operating System\\(s\\)|Keyword\\(s\\)|Last Modified|Keywords"
                    + "|Technology|Version|Issue type|Additional query words) ?:(.*)");
    private static final Pattern BORDER = Pattern.compile("\\+-+\\+(?:-+\\+)?");
    private static final Pattern RULE = Pattern.compile("-{20,}|={20,}");
    private static final Pattern VERSION = Pattern.compile("(.*\\S) ([0-9][0-9A-Za-z.:-]{0,40})");
    private static final String APPLIES = "The information in this article applies to:";
    private static final String HEADING = "Status Code";
    private static final int LONGEST_LINE = 200_000;
    private static final int MOST_LINES = 500_000;

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private final List<String> lines;
    private final Map<String, StringBuilder> labels = new HashMap<>();
    private final List<StringBuilder> products = new ArrayList<>();
    private final StringBuilder summary = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();

    /** The lines between two borders of the table, each with its code and its text. */
    private record Block(int line, String code, String text) {}

    private ArticleReader(String text) {
        this.lines = text.lines().limit(MOST_LINES + 1L).toList();
        if (lines.size() > MOST_LINES) {
            throw new UnreadableFile("The file has more than " + MOST_LINES + " lines. Divide it.");
        }
    }

    static List<FileRow> read(String text, ReadOptions options) {
        var article = new ArticleReader(text);
        int table = article.header();
        article.table(table);
        if (article.blocks.isEmpty()) {
            throw new UnreadableFile("There is no table in it that is drawn with lines.");
        }
        return article.rows(options);
    }

    /** Reads up to the table, and says where that begins. */
    private int header() {
        var part = "";
        var label = "";
        int at = 0;
        while (at < lines.size() && !BORDER.matcher(line(at)).matches()) {
            var line = line(at).strip();
            var labelled = LABEL.matcher(line);
            if (RULE.matcher(line).matches() || isUnderline(line)) {
                label = "";
            } else if (line.equals("SUMMARY") || line.equals("MORE INFORMATION") || line.equals(APPLIES)) {
                part = line;
            } else if (part.isEmpty() && labelled.matches()) {
                label = labelled.group(1);
                labels.put(label, new StringBuilder(labelled.group(2).strip()));
            } else if (part.isEmpty() && !label.isEmpty() && !line.isEmpty()) {
                labels.computeIfPresent(
                        label, (same, before) -> before.append(' ').append(line));
            } else {
                text(part, line);
            }
            at++;
        }
        return at;
    }

    private static boolean isUnderline(String line) {
        return !line.isEmpty() && line.chars().allMatch(character -> character == '=');
    }

    private void text(String part, String line) {
        if (part.equals(APPLIES)) {
            if (line.startsWith("- ")) {
                products.add(new StringBuilder(line.substring(2).strip()));
            } else if (!line.isEmpty() && !products.isEmpty()) {
                products.get(products.size() - 1).append(' ').append(line);
            }
        } else if (part.equals("SUMMARY")) {
            summary.append(line.isEmpty() ? "\n\n" : " " + line);
        } else if (part.equals("MORE INFORMATION") && !line.isEmpty()) {
            title.append(title.isEmpty() ? "" : " ").append(line);
        }
    }

    private void table(int from) {
        int first = -1;
        int middle = -1;
        int at = from;
        for (; at < lines.size(); at++) {
            var line = line(at);
            if (BORDER.matcher(line).matches()) {
                if (first >= 0 && first < at) {
                    block(first, at, middle);
                }
                middle = line.indexOf('+', 1);
                first = at + 1;
            } else if (RULE.matcher(line.strip()).matches()) {
                break;
            }
        }
        for (; at < lines.size(); at++) {
            var labelled = LABEL.matcher(line(at).strip());
            if (labelled.matches()) {
                labels.putIfAbsent(
                        labelled.group(1), new StringBuilder(labelled.group(2).strip()));
            }
        }
    }

    /** In drawn tables the second cell begins at the same place in each line; elsewhere a bar divides the first one. */
    private void block(int from, int to, int middle) {
        var code = new StringBuilder();
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            var line = line(i).stripTrailing();
            int bar = line.startsWith("|") ? secondBar(line, middle) : -1;
            if (bar > 0) {
                code.append(line.substring(1, bar).strip());
            }
            var rest = bar > 0 ? line.substring(bar + 1) : line;
            rest = rest.endsWith("|") ? rest.substring(0, rest.length() - 1) : rest;
            text.append(rest.strip()).append('\n');
        }
        if (!code.toString().equals(HEADING)) {
            blocks.add(new Block(from + 1, code.toString(), text.toString().strip()));
        }
    }

    private static int secondBar(String line, int middle) {
        int place =
                middle > 0 && line.codePointCount(0, line.length()) > middle ? line.offsetByCodePoints(0, middle) : -1;
        return place > 0 && line.charAt(place) == '|' && place < line.length() - 1 ? place : line.indexOf('|', 1);
    }

    private String line(int index) {
        var line = lines.get(index);
        if (line.length() > LONGEST_LINE) {
            throw new UnreadableFile(index + 1, 0, "The line is longer than " + LONGEST_LINE + " characters.");
        }
        return line;
    }

    private List<FileRow> rows(ReadOptions options) {
        var given = options.notation();
        var notation = given == null ? notation() : given;
        var found = new ArrayList<FileRow>();
        var catalog = catalog(notation);
        if (catalog != null) {
            found.add(catalog);
        }
        var rows = new Rows();
        int position = 0;
        for (var block : blocks) {
            int place = ++position;
            var at = new Rows.At(block.line(), 0, block.code(), null);
            found.add(rows.entry(at, notation, () -> content(block, place), List.of()));
        }
        return found;
    }

    private Notation notation() {
        var numbers = blocks.stream().allMatch(block -> isNumber(block.code()));
        return numbers ? Notation.STATUS_32 : Notation.SYMBOLIC;
    }

    private static boolean isNumber(String code) {
        try {
            return CodeRecogniser.recognise(code).readings().get(0) instanceof NumericReading;
        } catch (NotACode notACode) {
            return false;
        }
    }

    private static EntryContent content(Block block, int position) {
        var cell = ArticleCell.of(block.text());
        var success = block.code().equals("0") || cell.meaning().regionMatches(true, 0, "success", 0, 7);
        return new EntryContent(
                null,
                null,
                cell.meaning(),
                success ? Outcome.SUCCESS : Outcome.ERROR,
                cell.causes(),
                cell.references(),
                List.of(),
                List.of(),
                position,
                null);
    }

    /** The catalog that the header describes; null when there is no header. */
    private @Nullable FileCatalog catalog(Notation notation) {
        var number = label("Article");
        if (number.isEmpty() || summary.toString().isBlank()) {
            return null;
        }
        try {
            return new FileCatalog(1, content(number, notation), null);
        } catch (InvalidContent invalid) {
            throw new UnreadableFile(1, 0, "The header of the article cannot be kept. " + Rows.sentence(invalid));
        }
    }

    private CatalogContent content(String number, Notation notation) {
        return new CatalogContent(
                number.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                title.isEmpty() ? "Article " + number : title.toString(),
                null,
                null,
                label("Product(s)"),
                summary.toString().strip(),
                notation,
                Scope.PRODUCT,
                products.stream()
                        .map(StringBuilder::toString)
                        .map(ArticleReader::product)
                        .toList(),
                words("Keyword(s)", ","),
                List.of(),
                List.of(),
                new Article(
                        number,
                        emptyToNull(label("Version(s)")),
                        modified(label("Last Modified")),
                        words("Technology", " "),
                        emptyToNull(label("Issue type"))),
                Visibility.PUBLIC,
                true,
                false);
    }

    private List<String> words(String label, String separator) {
        return Arrays.stream(label(label).split(separator, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What stands behind a label; empty when it is missing. */
    private String label(String name) {
        var text = labels.get(name);
        return text == null ? "" : text.toString();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static AppliesTo product(String line) {
        var versioned = VERSION.matcher(line);
        return versioned.matches() ? new AppliesTo(versioned.group(1), versioned.group(2)) : new AppliesTo(line, null);
    }

    private static @Nullable LocalDate modified(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
