package org.causebook.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.NewCode;
import org.causebook.exchange.DecodedText;
import org.causebook.exchange.Extent;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.FileRow;
import org.causebook.exchange.FileRow.FileCatalog;
import org.causebook.exchange.FileRow.FileEntry;
import org.causebook.exchange.ReadOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in a lossless format reads the same. */
class RoundTripTest {

    private static final int CONTENTS = 400;
    private static final int MOST_CAUSES = 4;

    private static final FileFormats FORMATS = new SupportedFormats();

    private static final List<Read> SHIPPED = new ArrayList<>();

    private static final CatalogContent NONE = new CatalogContent(
            "none",
            "None",
            null,
            null,
            null,
            "None.",
            Notation.NUMBER,
            Scope.PRODUCT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Visibility.PUBLIC,
            true,
            false);

    static Stream<FileFormat> lossless() {
        return Arrays.stream(FileFormat.values()).filter(FileFormat::isLossless);
    }

    /** A catalog and its entries, without the lines of a file. */
    private record Read(CatalogContent catalog, List<FileEntry> entries) {

        int mostCauses() {
            return entries.stream()
                    .mapToInt(entry -> entry.content().causes().size())
                    .max()
                    .orElse(0);
        }
    }

    @ParameterizedTest
    @MethodSource("lossless")
    void every_catalog_that_ships_reads_as_it_was_written(FileFormat format) throws IOException {
        for (var shipped : shipped()) {
            var again = read(format, write(format, shipped), shipped.catalog().notation());

            assertThat(contents(again)).as(shipped.catalog().slug()).isEqualTo(contents(shipped));
            assertThat(again.catalog()).isIn(shipped.catalog(), NONE);
        }
    }

    private static List<Read> shipped() throws IOException {
        if (SHIPPED.isEmpty()) {
            try (var files = Files.list(Path.of("..", "catalogs"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                    SHIPPED.add(read(FileFormat.YAML, Files.readAllBytes(file), null));
                }
            }
        }
        return SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("lossless")
    void texts_that_a_format_could_take_for_something_else_read_as_they_were_written(FileFormat format)
            throws IOException {
        var contents = new HostileContents(224801);
        var entries = new ArrayList<FileEntry>();
        for (int i = 0; i < CONTENTS; i++) {
            var code = NewCode.primary(Notation.STATUS_32, String.valueOf(i));
            entries.add(new FileEntry(0, "", code, contents.next(i), null, List.of()));
        }
        var hostile = new Read(catalog(), entries);

        var again = read(format, write(format, hostile), Notation.STATUS_32);

        for (int i = 0; i < CONTENTS; i++) {
            assertThat(again.entries().get(i).content())
                    .isEqualTo(entries.get(i).content());
        }
        assertThat(contents(again)).isEqualTo(contents(hostile));
    }

    private static CatalogContent catalog() throws IOException {
        return read(FileFormat.YAML, Files.readAllBytes(Path.of("..", "catalogs", "iissync.yaml")), null)
                .catalog();
    }

    @Test
    void no_cell_of_a_table_begins_like_a_formula() throws IOException {
        var contents = new HostileContents(3);
        var entries = new ArrayList<FileEntry>();
        for (int i = 0; i < CONTENTS; i++) {
            var code = NewCode.primary(Notation.NUMBER, String.valueOf(-i));
            entries.add(new FileEntry(0, "", code, contents.next(i), null, List.of()));
        }
        var written = new ByteArrayInputStream(write(FileFormat.CSV, new Read(catalog(), entries)));

        try (var source = new CsvSource(DecodedText.of(written, null), ',', ReadOptions.of(Notation.NUMBER))) {
            for (var cells = source.cells(); cells.isPresent(); cells = source.cells()) {
                assertThat(cells.get()).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
            }
        }
    }

    @Test
    void several_catalogs_in_one_file_keep_their_entries_apart() throws IOException {
        var first = catalog();
        var out = new ByteArrayOutputStream();
        var entry = new HostileContents(1).next(1);
        var code = NewCode.primary(Notation.STATUS_32, "5");
        for (var format : lossless().toList()) {
            out.reset();
            var writer = new DataFormats().begin(format, out, new Extent(MOST_CAUSES, 10, true));
            writer.catalog(first);
            writer.entry(code, entry);
            writer.catalog(named(first, "second"));
            writer.entry(code, entry);
            writer.end();

            var rows = rows(format, out.toByteArray(), Notation.STATUS_32);

            assertThat(rows.stream()
                            .filter(FileEntry.class::isInstance)
                            .map(row -> Objects.requireNonNull(((FileEntry) row).catalog())))
                    .as(format.id())
                    .containsExactly("iissync", "second");
        }
    }

    private static CatalogContent named(CatalogContent catalog, String slug) {
        return new CatalogContent(
                slug,
                catalog.title(),
                catalog.area(),
                catalog.program(),
                catalog.product(),
                catalog.summary(),
                catalog.notation(),
                catalog.scope(),
                catalog.appliesTo(),
                catalog.keywords(),
                catalog.forms(),
                catalog.references(),
                catalog.article(),
                catalog.visibility(),
                catalog.fourEyes(),
                catalog.showAuthors());
    }

    private static byte[] write(FileFormat format, Read read) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new DataFormats().begin(format, out, new Extent(read.mostCauses(), 1, false));
        writer.catalog(read.catalog());
        for (var entry : read.entries()) {
            writer.entry(entry.primary(), entry.content());
        }
        writer.end();
        return out.toByteArray();
    }

    /** CSV has no catalog; what is compared then is the entries. */
    private static Read read(FileFormat format, byte[] file, @Nullable Notation notation) {
        var rows = rows(format, file, notation);
        assertThat(rows).noneMatch(FileRow.FileFault.class::isInstance);
        var catalog = rows.get(0) instanceof FileCatalog first ? first.content() : NONE;
        return new Read(
                catalog,
                rows.stream()
                        .filter(FileEntry.class::isInstance)
                        .map(FileEntry.class::cast)
                        .toList());
    }

    private static List<FileRow> rows(FileFormat format, byte[] file, @Nullable Notation notation) {
        var rows = new ArrayList<FileRow>();
        try (var source = FORMATS.open(format, new ByteArrayInputStream(file), ReadOptions.of(notation))) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static List<Object> contents(Read read) {
        return read.entries().stream()
                .<Object>map(entry -> List.of(entry.primary(), entry.content()))
                .toList();
    }
}
