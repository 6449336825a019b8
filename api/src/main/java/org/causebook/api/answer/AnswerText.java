package org.causebook.api.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.causebook.text.TextPage;

/**
 * Answers of the API as plain text, 80 columns wide, without anything that a terminal would obey. It reads the JSON that
 * everyone gets, so that a program far from the server can write it too.
 */
public final class AnswerText {

    private static final int INDENT = 1;

    private final TextPage page = new TextPage();
    private final String server;

    private AnswerText(String server) {
        this.server = server;
    }

    /**
     * What several codes mean.
     *
     * @param answer a {@code Lookups}
     * @param server what stands before the paths of pages; may be empty
     */
    public static String lookups(JsonNode answer, String server) {
        var text = new AnswerText(server);
        answer.path("lookups").forEach(text::lookup);
        return text.toString();
    }

    /** What one catalog says about a code, from an {@code Entry}. */
    public static String entry(JsonNode answer, String server) {
        var text = new AnswerText(server);
        text.oneEntry(answer);
        return text.toString();
    }

    /** What a search found, from a {@code SearchResult}. */
    public static String search(JsonNode answer, String server) {
        var text = new AnswerText(server);
        text.hits(answer);
        return text.toString();
    }

    /** The codes of a log, from a {@code Scan}. */
    public static String scan(JsonNode answer, String server) {
        var text = new AnswerText(server);
        text.log(answer);
        return text.toString();
    }

    /** A list of catalogs, from a page of {@code Catalog}. */
    public static String catalogs(JsonNode answer, String server) {
        var text = new AnswerText(server);
        answer.path("items").forEach(text::catalogLine);
        if (answer.hasNonNull("next")) {
            text.page.paragraph("There are more: ask again with after = " + text(answer, "next"), 0);
        }
        return text.toString();
    }

    /** What a catalog is about, from a {@code Catalog}. */
    public static String catalog(JsonNode answer, String server) {
        var text = new AnswerText(server);
        text.page.heading(text(answer, "title"), '=');
        text.page.paragraph(text(answer, "summary"), 0);
        text.page.line("Catalog " + text(answer, "slug") + ", " + count(answer, "entryCount", "entry", "entries"));
        text.page.line(server + text(answer, "url"));
        return text.toString();
    }

    private void lookup(JsonNode lookup) {
        page.heading(title(text(lookup, "query"), text(lookup, "canonical")), '=');
        readings(lookup);
        if (!lookup.path("known").asBoolean()) {
            page.paragraph("No catalog has an entry for this code yet.", 0);
        }
        lookup.path("entries").forEach(this::entryOfMany);
        suggestions(lookup);
        lookup.path("related").forEach(related -> {
            page.hanging("Related: ", text(related, "catalog") + " " + text(related, "code"), 0);
            page.paragraph(text(related, "because") + ": " + text(related, "meaning"), INDENT);
        });
        page.gap();
    }

    private static String title(String query, String canonical) {
        return query.equals(canonical) ? query : query + " = " + canonical;
    }

    private void readings(JsonNode lookup) {
        for (var reading : lookup.path("readings")) {
            if (reading.hasNonNull("hex")) {
                page.paragraph(
                        "As " + text(reading, "as") + ": " + text(reading, "unsigned") + ", " + text(reading, "signed")
                                + ", " + text(reading, "hex") + layout(reading.path("layout")),
                        0);
            }
        }
    }

    private static String layout(JsonNode layout) {
        if (!layout.hasNonNull("facility")) {
            return "";
        }
        var names = joined(layout.path("facilityNames"), "/");
        return "; " + text(layout, "kind") + " facility " + text(layout, "facility")
                + (names.isEmpty() ? "" : " (" + names + ")") + ", code " + text(layout, "code");
    }

    private void entryOfMany(JsonNode entry) {
        page.gap();
        oneEntry(entry);
    }

    private void oneEntry(JsonNode entry) {
        head(entry);
        page.paragraph(text(entry, "meaning"), INDENT);
        if (text(entry, "state").equals("retired")) {
            page.paragraph("Retired. " + text(entry, "retiredReason"), INDENT);
            labelled("Its place is taken by ", text(entry, "successor"), INDENT);
        }
        entry.path("causes").forEach(this::cause);
        if (!entry.path("causeDetermined").asBoolean()) {
            page.paragraph("Encountered, cause not determined yet.", INDENT);
        }
        entry.path("references").forEach(reference -> reference(reference, INDENT));
        labelled("Applies to: ", joined(entry.path("appliesTo"), "; "), INDENT);
        page.line("  " + server + text(entry, "url"));
    }

    private void head(JsonNode entry) {
        var symbol = text(entry, "symbol");
        var named = symbol.isEmpty() || symbol.equals(text(entry, "code")) ? "" : " " + symbol;
        page.paragraph(
                "[" + text(entry, "outcome") + "] " + text(entry, "catalogTitle") + ": " + text(entry, "code") + named,
                0);
    }

    private void cause(JsonNode cause) {
        page.hanging("Probable cause (" + text(cause, "confidence") + "): ", text(cause, "explanation"), INDENT);
        labelled("What to do: ", text(cause, "resolution"), INDENT + 1);
        cause.path("references").forEach(reference -> reference(reference, INDENT + 1));
    }

    private void reference(JsonNode reference, int indent) {
        var url = text(reference, "url");
        var note = text(reference, "note");
        page.hanging(
                "See ",
                text(reference, "label")
                        + (url.isEmpty() ? "" : " <" + url + ">")
                        + (note.isEmpty() ? "" : ": " + note),
                indent);
    }

    private void hits(JsonNode result) {
        boolean counted = result.hasNonNull("total");
        page.line((counted ? "" : "At least ") + count(result, counted ? "total" : "atLeast", "hit", "hits"));
        for (var correction : result.path("corrections")) {
            if (correction.path("used").asBoolean()) {
                page.paragraph(
                        "No entry has \"" + text(correction, "word") + "\". Searched for "
                                + joined(correction.path("instead"), ", ") + ".",
                        0);
            }
        }
        for (var hit : result.path("hits")) {
            page.gap();
            brief(hit.path("entry"));
        }
        suggestions(result);
    }

    private void brief(JsonNode entry) {
        head(entry);
        page.paragraph(text(entry, "meaning"), INDENT);
        page.line("  " + server + text(entry, "url"));
    }

    private void log(JsonNode scan) {
        page.line(count(scan, "total", "code", "codes") + " in " + count(scan, "lines", "line", "lines"));
        if (!scan.path("complete").asBoolean()) {
            page.paragraph("The log has more codes than are listed.", 0);
        }
        for (var code : scan.path("summary")) {
            page.gap();
            page.heading(
                    text(code, "canonical") + ", " + count(code, "count", "time", "times") + ", first in line "
                            + text(code, "firstLine"),
                    '-');
            if (!code.path("known").asBoolean()) {
                page.paragraph("No catalog has an entry for this code yet.", 0);
            }
            code.path("entries").forEach(this::entryOfMany);
        }
        for (var skipped : scan.path("skipped")) {
            page.paragraph("Skipped: " + text(skipped, "count") + " " + text(skipped, "label"), 0);
        }
    }

    private void catalogLine(JsonNode catalog) {
        page.hanging(
                text(catalog, "slug") + ": ",
                text(catalog, "title") + ", " + count(catalog, "entryCount", "entry", "entries"),
                0);
    }

    private void suggestions(JsonNode answer) {
        for (var suggestion : answer.path("didYouMean")) {
            page.hanging(
                    "Did you mean " + text(suggestion, "code") + "? ",
                    text(suggestion, "catalog") + ": " + text(suggestion, "meaning"),
                    0);
        }
    }

    private void labelled(String label, String value, int indent) {
        if (!value.isEmpty()) {
            page.hanging(label, value, indent);
        }
    }

    private static String count(JsonNode node, String field, String one, String many) {
        return text(node, field) + " " + (node.path(field).asLong() == 1 ? one : many);
    }

    private static String joined(JsonNode array, String between) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(between));
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "";
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
