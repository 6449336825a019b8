package org.causebook.ui.catalog;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Reference;
import org.causebook.exchange.CatalogWriter;
import org.causebook.text.TextLines;
import org.causebook.text.TextPage;
import org.jspecify.annotations.Nullable;

/** Catalogs as the texts of support articles of the year 2000, 80 columns wide. */
public final class ArticleText implements CatalogWriter {

    private static final String CODE_HEAD = "Status Code";
    private static final int WIDEST_CODE = 24;

    private final Writer out;
    private final int codeWidth;
    private TextPage page = new TextPage();
    private @Nullable ArticleHeader header;

    /**
     * @param out stays open
     * @param longestCode in characters, so that the table can be laid out before its rows are known
     */
    public ArticleText(Writer out, int longestCode) {
        this.out = out;
        this.codeWidth = Math.min(WIDEST_CODE, Math.max(longestCode, CODE_HEAD.length()));
    }

    static String of(ArticleView view) {
        var longest = view.entries().stream()
                .mapToInt(entry -> entry.code().length())
                .max()
                .orElse(0);
        var out = new StringWriter();
        var text = new ArticleText(out, longest);
        try {
            text.catalog(view.catalog().content());
            for (var entry : view.entries()) {
                text.entry(entry.primary(), entry.content());
            }
            text.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    @Override
    public void catalog(CatalogContent catalog) throws IOException {
        foot();
        header = ArticleHeader.of(catalog);
        page.lines(header.lines()).rule('-');
        page.line("The information in this article applies to:").gap();
        header.appliesTo().forEach(product -> page.hanging("- ", product, 0));
        page.rule('-').heading("SUMMARY", '=').gap();
        page.paragraph(catalog.summary(), 0).gap();
        page.heading("MORE INFORMATION", '=').gap();
        page.line(TextLines.harmless(catalog.title())).gap();
        page.line(border());
        row(CODE_HEAD, List.of("Meaning & Probable Cause"));
        page.line(border());
        send();
    }

    @Override
    public void entry(EntryCode primary, EntryContent content) throws IOException {
        row(primary.text(), cell(content));
        page.line(border());
        send();
    }

    @Override
    public void end() throws IOException {
        foot();
        send();
        out.flush();
    }

    private void foot() {
        if (header != null) {
            page.gap().paragraph("This table grows as new codes are encountered and their causes are determined.", 0);
            page.gap().rule('=').lines(header.footer()).rule('=');
        }
    }

    private void send() throws IOException {
        out.write(page.toString());
        page = new TextPage();
    }

    private String border() {
        return "+" + "-".repeat(codeWidth + 2) + "+" + "-".repeat(meaningWidth() + 2) + "+";
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

    private static List<String> cell(EntryContent entry) {
        var cell = new ArrayList<String>();
        cell.add(Objects.requireNonNullElse(entry.meaning(), ""));
        for (var cause : entry.causes()) {
            cell.add(cause(cause));
            cause.references().forEach(reference -> cell.add(see(reference)));
        }
        if (!entry.causeDetermined()) {
            cell.add("(Cause not known yet.)");
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
