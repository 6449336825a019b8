package org.causebook.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the format of a file from the end of its name and from how its text begins. */
public final class FormatGuess {

    private static final Map<String, FileFormat> ENDINGS = Map.ofEntries(
            Map.entry("yaml", FileFormat.YAML),
            Map.entry("yml", FileFormat.YAML),
            Map.entry("jsonl", FileFormat.JSON_LINES),
            Map.entry("ndjson", FileFormat.JSON_LINES),
            Map.entry("csv", FileFormat.CSV),
            Map.entry("tsv", FileFormat.TSV),
            Map.entry("tab", FileFormat.TSV),
            Map.entry("h", FileFormat.C_HEADER),
            Map.entry("hh", FileFormat.C_HEADER),
            Map.entry("hpp", FileFormat.C_HEADER),
            Map.entry("hxx", FileFormat.C_HEADER),
            Map.entry("c", FileFormat.C_HEADER),
            Map.entry("inc", FileFormat.C_HEADER),
            Map.entry("mc", FileFormat.MESSAGE_FILE),
            Map.entry("html", FileFormat.HTML_TABLE),
            Map.entry("htm", FileFormat.HTML_TABLE),
            Map.entry("md", FileFormat.MARKDOWN_TABLE),
            Map.entry("markdown", FileFormat.MARKDOWN_TABLE));

    private record Sign(Pattern pattern, FileFormat format) {}

    /** In this order; each pattern looks at the beginning of one line. */
    private static final List<Sign> SIGNS = List.of(
            sign("\\{", FileFormat.JSON_LINES),
            sign("(?:Article: |\\+-{3,}\\+-{3,})", FileFormat.ARTICLE),
            sign("(?i)<(?:!doctype|html|table|thead|tbody|tr)\\b", FileFormat.HTML_TABLE),
            sign(
                    "(?i)(?:MessageIdTypedef|MessageId|SeverityNames|FacilityNames|LanguageNames)\\s{0,9}=",
                    FileFormat.MESSAGE_FILE),
            sign("[0-9A-Z]{5}\\s{1,20}[EWS]\\s{1,20}ERRCODE_", FileFormat.ERRCODES),
            sign("#\\s{0,9}(?:define|ifndef|include|pragma)\\b", FileFormat.C_HEADER),
            sign("(?:typedef )?enum\\b[^,;]{0,60}\\{?", FileFormat.C_HEADER),
            sign("\\|?\\s{0,9}:?-{2,}[-:| ]*\\|", FileFormat.MARKDOWN_TABLE),
            sign("(?:slug|entries|title|notation):(?: |$)", FileFormat.YAML));

    private static final int LINES = 2_000;
    private static final int LONGEST_LINE = 400;
    private static final String DELIMITERS = ",;\t|";

    private FormatGuess() {}

    private static Sign sign(String pattern, FileFormat format) {
        return new Sign(Pattern.compile(pattern), format);
    }

    /**
     * What the file seems to be.
     *
     * @param name of the file; empty when it has none
     * @param beginning of its text
     * @throws UnreadableFile if it is none of the formats
     */
    public static FileFormat of(String name, String beginning) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        var known = ENDINGS.get(ending);
        return known != null ? known : ofText(beginning);
    }

    private static FileFormat ofText(String beginning) {
        return beginning
                .lines()
                .limit(LINES)
                .map(line ->
                        line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip())
                .flatMap(line -> ofLine(line).stream())
                .findFirst()
                .or(() -> ofCells(beginning))
                .orElseThrow(() -> new UnreadableFile("This is in no format that can be read. Choose its format."));
    }

    private static Optional<FileFormat> ofLine(String line) {
        return SIGNS.stream()
                .filter(sign -> sign.pattern().matcher(line).lookingAt())
                .map(Sign::format)
                .findFirst();
    }

    private static Optional<FileFormat> ofCells(String beginning) {
        var first =
                beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var delimiter = delimiter(first);
        if (first.indexOf(delimiter) < 0) {
            return Optional.empty();
        }
        return Optional.of(delimiter == '\t' ? FileFormat.TSV : FileFormat.CSV);
    }

    /** What separates the cells of a table, as its first row tells; a comma if nothing does. */
    public static char delimiter(String beginning) {
        var counts = new int[DELIMITERS.length()];
        var quoted = false;
        for (int i = 0; i < beginning.length(); i++) {
            char character = beginning.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '\n' && !quoted) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(character) >= 0) {
                counts[DELIMITERS.indexOf(character)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
