package org.causebook.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.causebook.catalog.Audience;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Entry;
import org.causebook.catalog.InvalidQuery;
import org.causebook.search.Hit;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchRequest;
import org.causebook.sync.TooManyDumps;

/** Use case: write published entries to a file that other programs read, or this one. */
@ApplicationScoped
public class ExportEntries {

    /** Each export holds a database connection for as long as its reader takes; most connections must stay free. */
    public static final int MOST_AT_ONCE = 3;

    private final ExportSnapshots snapshots;
    private final BrowseCatalogs browse;
    private final SearchEntries search;
    private final Instance<FormatWriter> writers;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    @Inject
    public ExportEntries(
            ExportSnapshots snapshots,
            BrowseCatalogs browse,
            SearchEntries search,
            @Any Instance<FormatWriter> writers) {
        this.snapshots = snapshots;
        this.browse = browse;
        this.search = search;
        this.writers = writers;
    }

    /** A file that is about to be written. Whoever has it writes it or closes it. */
    public interface Export extends AutoCloseable {

        /**
         * Writes the file, flushes, and closes the export. The stream stays open.
         *
         * @throws IOException if the stream fails, or the thread was interrupted
         */
        void writeTo(OutputStream out) throws IOException;

        /** Closing twice does nothing. */
        @Override
        void close();
    }

    /**
     * A file that can be written. It holds nothing until it is begun.
     *
     * @param fileName a name for the file, of letters, digits, hyphens and a dot
     */
    public record Wanted(FileFormat format, String fileName, Supplier<Export> beginning) {

        /**
         * Begins to write it as of this moment.
         *
         * @throws TooManyDumps if {@value #MOST_AT_ONCE} exports are being written already
         */
        public Export begin() {
            return beginning.get();
        }
    }

    /**
     * The entries of one catalog.
     *
     * @throws InvalidQuery if the format is none that is written
     * @throws org.causebook.catalog.UnknownCatalog if the audience has no such catalog
     */
    public Wanted catalog(Audience audience, String slug, Optional<String> format) {
        var wanted = format(format);
        var catalog = browse.show(audience, slug);
        return wanted(wanted, catalog.slug(), () -> snapshots.open(audience, Optional.of(catalog.slug())));
    }

    /**
     * Everything that the audience may read.
     *
     * @throws InvalidQuery if the format is none that is written
     */
    public Wanted everything(Audience audience, Optional<String> format) {
        var wanted = format(format);
        return wanted(wanted, "causebook", () -> snapshots.open(audience, Optional.empty()));
    }

    /**
     * The hits of a search, grouped by catalog: all of them, whatever page is asked for.
     *
     * @throws InvalidQuery if the format is none that is written, or the search means nothing
     */
    public Wanted search(SearchRequest.Raw raw, Optional<String> format) {
        var first = request(raw, Optional.empty());
        return wanted(format(format), "causebook-search", () -> hits(raw, first));
    }

    private static SearchRequest request(SearchRequest.Raw raw, Optional<String> after) {
        return SearchRequest.of(new SearchRequest.Raw(
                raw.text(), raw.catalog(), raw.product(), raw.outcome(), Optional.empty(), after));
    }

    private ExportSnapshot hits(SearchRequest.Raw raw, SearchRequest first) {
        var found = new LinkedHashMap<String, List<ExportSnapshot.Row>>();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var page = search.search(next.get());
            for (var entry : page.hits().stream().map(Hit::entry).toList()) {
                found.computeIfAbsent(entry.catalog(), none -> new ArrayList<>())
                        .add(row(entry));
            }
            next = page.next().map(after -> request(raw, Optional.of(after)));
        }
        var catalogs =
                found.keySet().stream().map(browse::show).map(Catalog::content).toList();
        var rows = found.values().stream().flatMap(List::stream).toList();
        return new InMemory(catalogs, rows);
    }

    private static ExportSnapshot.Row row(Entry entry) {
        return new ExportSnapshot.Row(entry.catalog(), entry.primary(), entry.content());
    }

    private static FileFormat format(Optional<String> id) {
        return FileFormat.ofId(id.orElse(FileFormat.YAML.id()))
                .filter(FileFormat::isWritten)
                .orElseThrow(() -> new InvalidQuery(
                        "format",
                        "must be one of "
                                + FileFormat.written().stream()
                                        .map(FileFormat::id)
                                        .collect(Collectors.joining(", "))));
    }

    private Wanted wanted(FileFormat format, String name, Supplier<ExportSnapshot> opening) {
        var fileName = name + "." + format.extension();
        return new Wanted(format, fileName, () -> begin(format, opening));
    }

    private Export begin(FileFormat format, Supplier<ExportSnapshot> opening) {
        if (!places.tryAcquire()) {
            throw new TooManyDumps();
        }
        try {
            return new Begun(format, opening.get(), writer(format), places);
        } catch (RuntimeException | Error failed) {
            places.release();
            throw failed;
        }
    }

    private FormatWriter writer(FileFormat format) {
        return writers.stream()
                .filter(writer -> writer.formats().contains(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + format));
    }

    /** Hits that are all in memory: a search has a few hundred at the most. */
    private static final class InMemory implements ExportSnapshot {

        private final List<CatalogContent> catalogs;
        private List<Row> rows;

        InMemory(List<CatalogContent> catalogs, List<Row> rows) {
            this.catalogs = catalogs;
            this.rows = rows;
        }

        @Override
        public List<CatalogContent> catalogs() {
            return catalogs;
        }

        @Override
        public Extent extent() {
            return new Extent(
                    rows.stream()
                            .mapToInt(row -> row.content().causes().size())
                            .max()
                            .orElse(0),
                    rows.stream()
                            .mapToInt(row -> row.primary().text().length())
                            .max()
                            .orElse(0),
                    catalogs.size() > 1);
        }

        @Override
        public List<Row> next() {
            var all = rows;
            rows = List.of();
            return all;
        }

        @Override
        public void close() {
            rows = List.of();
        }
    }

    /** An export that gives its place back once. */
    private static final class Begun implements Export {

        private final FileFormat format;
        private final ExportSnapshot snapshot;
        private final FormatWriter writer;
        private final Semaphore places;
        private final AtomicBoolean closed = new AtomicBoolean();

        Begun(FileFormat format, ExportSnapshot snapshot, FormatWriter writer, Semaphore places) {
            this.format = format;
            this.snapshot = snapshot;
            this.writer = writer;
            this.places = places;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (this) {
                var file = writer.begin(format, out, snapshot.extent());
                var catalogs = snapshot.catalogs().iterator();
                var current = "";
                for (var rows = snapshot.next(); !rows.isEmpty(); rows = snapshot.next()) {
                    for (var row : rows) {
                        while (!current.equals(row.catalog())) {
                            var next = catalogs.next();
                            file.catalog(next);
                            current = next.slug();
                        }
                        file.entry(row.primary(), row.content());
                    }
                    if (Thread.currentThread().isInterrupted()) {
                        throw new InterruptedIOException("the time limit is over");
                    }
                }
                while (catalogs.hasNext()) {
                    file.catalog(catalogs.next());
                }
                file.end();
            }
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                try {
                    snapshot.close();
                } finally {
                    places.release();
                }
            }
        }
    }
}
