package org.causebook.ui.catalog;

import java.util.ArrayList;
import java.util.List;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Reference;
import org.causebook.text.TextLines;
import org.causebook.text.TextPage;

/** A catalog as the text of a support article of the year 2000, 80 columns wide. */
final class ArticleText {

    private static final String CODE_HEAD = "Status Code";
    private static final int WIDEST_CODE = 24;

    private final TextPage page = new TextPage();
    private final ArticleView view;
    private final int codeWidth;

    private ArticleText(ArticleView view) {
        this.view = view;
        var longest = view.entries().stream()
                .mapToInt(entry -> entry.code().length())
                .max()
                .orElse(0);
        this.codeWidth = Math.min(WIDEST_CODE, Math.max(longest, CODE_HEAD.length()));
    }

    static String of(ArticleView view) {
        var text = new ArticleText(view);
        text.write(ArticleHeader.of(view));
        return text.page.toString();
    }

    private void write(ArticleHeader header) {
        page.lines(header.lines()).rule('-');
        page.line("The information in this article applies to:").gap();
        header.appliesTo().forEach(product -> page.hanging("- ", product, 0));
        page.rule('-').heading("SUMMARY", '=').gap();
        page.paragraph(view.catalog().summary(), 0).gap();
        page.heading("MORE INFORMATION", '=').gap();
        page.line(TextLines.harmless(view.catalog().title())).gap();
        table();
        page.gap().paragraph("The table grows as further codes are met and their causes are found.", 0);
        page.gap().rule('=').lines(header.footer()).rule('=');
    }

    private void table() {
        var border = "+" + "-".repeat(codeWidth + 2) + "+" + "-".repeat(meaningWidth() + 2) + "+";
        page.line(border);
        row(CODE_HEAD, List.of("Meaning & Probable Cause"));
        page.line(border);
        for (var entry : view.entries()) {
            row(entry.code(), cell(entry));
            page.line(border);
        }
    }

    private int meaningWidth() {
        return TextPage.WIDTH - codeWidth - "|  |  |".length();
    }

    private void row(String code, List<String> paragraphs) {
        var codes = TextLines.wrap(code, codeWidth);
        var lines = paragraphs.stream()
                .flatMap(paragraph -> TextLines.wrap(paragraph, meaningWidth()).stream())
                .toList();
        for (int i = 0; i < Math.max(codes.size(), lines.size()); i++) {
            page.line("| " + padded(codes, i, codeWidth) + " | " + padded(lines, i, meaningWidth()) + " |");
        }
    }

    private static String padded(List<String> lines, int index, int width) {
        var line = index < lines.size() ? lines.get(index) : "";
        return line + " ".repeat(width - Character.codePointCount(line, 0, line.length()));
    }

    private static List<String> cell(Entry entry) {
        var cell = new ArrayList<String>();
        cell.add(entry.meaning());
        for (var cause : entry.causes()) {
            cell.add(cause(cause));
            cause.references().forEach(reference -> cell.add(see(reference)));
        }
        if (!entry.causeDetermined()) {
            cell.add("(Encountered; its cause is not determined yet.)");
        }
        entry.references().forEach(reference -> cell.add(see(reference)));
        return cell;
    }

    private static String cause(Cause cause) {
        return "(" + cause.text() + (cause.resolution() == null ? "" : " " + cause.resolution()) + ")";
    }

    private static String see(Reference reference) {
        var address = reference.address().map(url -> ", " + url).orElse("");
        var sentence = "See " + reference.text() + address + (reference.note() == null ? "" : ": " + reference.note());
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
