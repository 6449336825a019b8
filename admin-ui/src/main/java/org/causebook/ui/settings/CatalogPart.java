package org.causebook.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A part of a catalog that is chosen as one when two people have saved it. */
public enum CatalogPart {
    TITLE("Title", "title"),
    AREA("Area", "area"),
    PROGRAM("Program", "program"),
    PRODUCT("Product", "product"),
    SUMMARY("Summary", "summary"),
    NOTATION("Notation", "notation"),
    SCOPE("Scope", "scope"),
    APPLIES_TO("Applies to", "appliesTo.product", "appliesTo.versions"),
    KEYWORDS("Keywords", "keywords"),
    FORMS("Forms", "forms"),
    REFERENCES("References", "references.label", "references.url", "references.note"),
    ARTICLE(
            "Article",
            "article.number",
            "article.version",
            "article.modified",
            "article.technologies",
            "article.issueType"),
    VISIBILITY("Visible to", "visibility"),
    FOUR_EYES("Four eyes", "fourEyes"),
    SHOW_AUTHORS("Authors shown", "showAuthors");

    private final String label;
    private final List<String> fields;

    CatalogPart(String label, String... fields) {
        this.label = label;
        this.fields = List.of(fields);
    }

    public String label() {
        return label;
    }

    /** What people call a field of the form, or a list of rows with its name. */
    static String labelOf(String field) {
        return Arrays.stream(values())
                .filter(part ->
                        part.fields.stream().anyMatch(each -> each.equals(field) || each.startsWith(field + ".")))
                .findFirst()
                .map(CatalogPart::label)
                .orElse("Name in addresses");
    }

    /** The name of the choice in the form. */
    public String id() {
        return "choose-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields of the form that belong to it. */
    List<String> fields() {
        return fields;
    }

    /** What the form says about it, a line a row; empty when it says nothing. */
    String text(CatalogForm form) {
        var rows = fields.stream()
                .mapToInt(field -> form.values(field).size())
                .max()
                .orElse(0);
        return IntStream.range(0, rows)
                .mapToObj(row -> fields.stream()
                        .map(field -> form.at(field, row).strip().replace("\r\n", "\n"))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
