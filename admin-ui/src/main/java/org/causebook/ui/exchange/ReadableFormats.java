package org.causebook.ui.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Reference;
import org.causebook.exchange.CatalogWriter;
import org.causebook.exchange.Extent;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FormatWriter;
import org.causebook.ui.catalog.ArticleText;
import org.causebook.ui.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/** Writes the formats that are for people. */
@ApplicationScoped
public class ReadableFormats implements FormatWriter {

    private static final List<String> HEADINGS =
            List.of("Code", "Symbol", "Outcome", "Meaning", "Probable causes", "References");

    @Override
    public Set<FileFormat> formats() {
        return Set.of(FileFormat.ARTICLE, FileFormat.MARKDOWN_TABLE, FileFormat.HTML_TABLE);
    }

    @Override
    public CatalogWriter begin(FileFormat format, OutputStream file, Extent extent) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        return switch (format) {
            case ARTICLE -> new ArticleText(out, extent.longestCode());
            case MARKDOWN_TABLE -> new MarkdownTables(out);
            case HTML_TABLE -> new PrintedPage(out);
            default -> throw new IllegalArgumentException(format + " is written elsewhere");
        };
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String outcome(EntryContent content) {
        var outcome = content.outcome();
        return outcome == null ? "" : outcome.id();
    }

    private static List<Reference> references(EntryContent content) {
        var references = new ArrayList<>(content.references());
        content.causes().forEach(cause -> references.addAll(cause.references()));
        return references;
    }

    private static String reference(Reference reference) {
        return reference.text()
                + reference.address().map(url -> ", " + url).orElse("")
                + (reference.note() == null ? "" : ": " + reference.note());
    }

    /** A table for each catalog. Nothing that people wrote works as Markdown or HTML in it. */
    private static final class MarkdownTables implements CatalogWriter {

        private static final String SPECIAL = "\\`*_[]<>|~&#";

        private final Writer out;
        private boolean begun;

        MarkdownTables(Writer out) {
            this.out = out;
        }

        @Override
        public void catalog(CatalogContent catalog) throws IOException {
            out.write((begun ? "\n" : "") + "# " + inert(catalog.title()) + "\n\n" + inert(catalog.summary()) + "\n\n");
            out.write("| " + String.join(" | ", HEADINGS) + " |\n" + "| --- ".repeat(HEADINGS.size()) + "|\n");
            begun = true;
        }

        @Override
        public void entry(EntryCode primary, EntryContent content) throws IOException {
            var cells = List.of(
                    primary.text(),
                    text(content.symbol()),
                    outcome(content),
                    text(content.meaning()),
                    content.causes().stream().map(MarkdownTables::cause).collect(Collectors.joining("\n")),
                    references(content).stream().map(ReadableFormats::reference).collect(Collectors.joining("\n")));
            out.write(cells.stream().map(MarkdownTables::inert).collect(Collectors.joining(" | ", "| ", " |\n")));
        }

        private static String cause(Cause cause) {
            return cause.text() + (cause.resolution() == null ? "" : "\n" + cause.resolution());
        }

        /** In one line, which shows the characters that were written. */
        private static String inert(String text) {
            var inert = new StringBuilder();
            text.strip().codePoints().forEach(character -> {
                if (character == '\n') {
                    inert.append("<br>");
                } else if (character != '\r') {
                    inert.append(SPECIAL.indexOf(character) < 0 ? "" : "\\").appendCodePoint(character);
                }
            });
            return inert.toString();
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }

    /** A page that needs nothing else, to print or to put on a file server. */
    private static final class PrintedPage implements CatalogWriter {

        private static final String STYLE = """
                body { font: 11pt/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
                table { border-collapse: collapse; width: 100% }
                th, td { border: 1px solid #999; padding: .35rem .5rem; text-align: left; vertical-align: top }
                th[scope=row] { font-family: ui-monospace, monospace; white-space: nowrap }
                td, p { overflow-wrap: anywhere }
                .text { white-space: pre-line }
                thead { display: table-header-group }
                tr { break-inside: avoid }
                h1:not(:first-child) { break-before: page }
                """;

        private final Writer out;
        private boolean begun;

        PrintedPage(Writer out) {
            this.out = out;
        }

        @Override
        public void catalog(CatalogContent catalog) throws IOException {
            out.write(begun ? "</tbody></table>\n" : head(catalog.title()));
            begun = true;
            out.write("<h1>" + escaped(catalog.title()) + "</h1>\n");
            out.write("<p class=\"text\">" + escaped(catalog.summary()) + "</p>\n<table><thead><tr>");
            for (var heading : HEADINGS) {
                out.write("<th scope=\"col\">" + heading + "</th>");
            }
            out.write("</tr></thead><tbody>\n");
        }

        private static String head(String title) {
            return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                    + "</title>\n<style>\n" + STYLE + "</style></head><body>\n";
        }

        @Override
        public void entry(EntryCode primary, EntryContent content) throws IOException {
            out.write("<tr><th scope=\"row\">" + escaped(primary.text()) + "</th>");
            cell(escaped(text(content.symbol())));
            cell(outcome(content));
            cell("<span class=\"text\">" + escaped(text(content.meaning())) + "</span>");
            cell(content.causes().stream().map(PrintedPage::cause).collect(Collectors.joining("<hr>")));
            cell(references(content).stream()
                    .map(ReadableFormats::reference)
                    .map(PrintedPage::escaped)
                    .collect(Collectors.joining("<br>")));
            out.write("</tr>\n");
        }

        private void cell(String html) throws IOException {
            out.write("<td>" + html + "</td>");
        }

        private static String cause(Cause cause) {
            return Markdown.html(cause.text())
                    + (cause.confidence() == Confidence.SUSPECTED ? "" : "<p>Confirmed.</p>")
                    + (cause.resolution() == null ? "" : Markdown.html(cause.resolution()));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }

        @Override
        public void end() throws IOException {
            out.write(begun ? "</tbody></table>\n</body></html>\n" : head("Causebook") + "</body></html>\n");
            out.flush();
        }
    }
}
