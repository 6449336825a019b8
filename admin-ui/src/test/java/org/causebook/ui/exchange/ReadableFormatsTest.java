package org.causebook.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.exchange.DecodedText;
import org.causebook.exchange.Extent;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.FileRow.FileCatalog;
import org.causebook.exchange.FileRow.FileEntry;
import org.causebook.exchange.ReadOptions;
import org.causebook.exchange.TextFormats;
import org.junit.jupiter.api.Test;

class ReadableFormatsTest {

    private static final String HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) | `b` \\ &amp; *c*";

    @Test
    void an_article_that_was_written_reads_the_same() throws IOException {
        var catalog = catalog("The nodes are kept in step (both of them), and a number is returned when that is done.");
        var entries = List.of(
                entry(1, "Success, both nodes are in step.", Outcome.SUCCESS, List.of(), List.of()),
                entry(
                        2,
                        "The nodes cannot talk, whichever of the two begins, and it does not help to wait for an hour.",
                        Outcome.ERROR,
                        List.of(cause("Two machines claim the same address. Give each its own (in one subnet).")),
                        List.of(new Reference("Q191138", null, null))),
                entry(
                        3,
                        "The CLSID of a component is missing.",
                        Outcome.ERROR,
                        List.of(),
                        List.of(
                                new Reference("Q243342", null, "for a resolution"),
                                new Reference("The repair", "https://example.org/repair", "step by step"))));

        var rows = rows(FileFormat.ARTICLE, write(FileFormat.ARTICLE, catalog, entries));

        assertThat(((FileCatalog) rows.get(0)).content()).isEqualTo(catalog);
        assertThat(rows.stream().filter(FileEntry.class::isInstance).map(row -> ((FileEntry) row).content()))
                .isEqualTo(entries);
    }

    @Test
    void nothing_that_people_wrote_works_in_what_is_made_to_be_read() throws IOException {
        var entries = List.of(entry(1, HOSTILE, Outcome.ERROR, List.of(cause(HOSTILE)), List.of()));

        var html = write(FileFormat.HTML_TABLE, catalog(HOSTILE), entries);
        var markdown = write(FileFormat.MARKDOWN_TABLE, catalog(HOSTILE), entries);

        assertThat(html).doesNotContain("<script").doesNotContain("href=\"javascript");
        assertThat(markdown.replaceAll("\\\\[<\\[(|]", ""))
                .doesNotContain("<script")
                .doesNotContain("[x]");
        for (var format : List.of(FileFormat.HTML_TABLE, FileFormat.MARKDOWN_TABLE)) {
            var text = format == FileFormat.HTML_TABLE ? html : markdown;
            var entry = (FileEntry) rows(format, text).get(0);
            assertThat(entry.content().meaning()).as(format.id()).isEqualTo(HOSTILE);
        }
    }

    @Test
    void the_control_sequences_of_a_terminal_are_in_no_article() throws IOException {
        var text = write(FileFormat.ARTICLE, catalog("A\u202Eb"), List.of());

        assertThat(text).contains("A\uFFFDb");
    }

    private static CatalogContent catalog(String summary) {
        return new CatalogContent(
                "q1",
                "Sample status codes",
                null,
                null,
                "Sample Server",
                summary,
                Notation.STATUS_32,
                Scope.PRODUCT,
                List.of(new AppliesTo("Sample Server", "4.0")),
                List.of("sample", "node"),
                List.of(),
                List.of(),
                new Article("Q1", "winnt:4.0", LocalDate.of(2000, 3, 30), List.of("kbOne", "kbTwo"), "kbhowto"),
                Visibility.PUBLIC,
                true,
                false);
    }

    private static Cause cause(String explanation) {
        return new Cause(explanation, Confidence.SUSPECTED, null, List.of());
    }

    private static EntryContent entry(
            int position, String meaning, Outcome outcome, List<Cause> causes, List<Reference> references) {
        return new EntryContent(null, null, meaning, outcome, causes, references, List.of(), List.of(), position, null);
    }

    private static String write(FileFormat format, CatalogContent catalog, List<EntryContent> entries)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new ReadableFormats().begin(format, out, new Extent(1, 1, false));
        writer.catalog(catalog);
        long code = 0;
        for (var entry : entries) {
            writer.entry(EntryCode.of(String.valueOf(code), EntryCode.Kind.PRIMARY, null, code, code), entry);
            code++;
        }
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<FileRow> rows(FileFormat format, String text) throws IOException {
        var rows = new ArrayList<FileRow>();
        var options = ReadOptions.of(Notation.STATUS_32);
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var source = TextFormats.open(format, DecodedText.of(bytes, null), options)) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
