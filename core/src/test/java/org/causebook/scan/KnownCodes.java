package org.causebook.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.Matches;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Page;
import org.causebook.catalog.Position;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Scope;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.Notation;
import org.causebook.code.StatusValue;
import org.jspecify.annotations.Nullable;

/** A few entries in memory, behind the ports. */
final class KnownCodes implements PublishedEntries, CatalogNames {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<String, CatalogName> catalogs = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int questions;

    KnownCodes catalog(String slug, String title, Notation notation) {
        catalogs.put(slug, new CatalogName(slug, title, null, null, notation));
        return this;
    }

    KnownCodes entry(String catalog, String code, @Nullable String symbol) {
        return entry(catalog, code, symbol, Outcome.ERROR);
    }

    KnownCodes entry(String catalog, String code, @Nullable String symbol, Outcome outcome) {
        var reading = CodeRecogniser.recognise(code).best();
        var value = reading.value().map(StatusValue::unsigned).orElse(null);
        var codes =
                List.of(new EntryCode(reading.canonical(), reading.key(), value, value, null, EntryCode.Kind.PRIMARY));
        entries.add(new Entry(
                catalog,
                catalog,
                Scope.GENERAL,
                reading.canonical(),
                codes,
                symbol,
                null,
                "What " + code + " means in " + catalog,
                outcome,
                List.of(),
                List.of(),
                List.of(),
                EntryState.PUBLISHED,
                null,
                null,
                null,
                1,
                NOW,
                NOW));
        return this;
    }

    ScanLog scanLog() {
        return new ScanLog(new AnswerCandidates(this, this));
    }

    /** How often the database would have been asked for entries. */
    int questions() {
        return questions;
    }

    @Override
    public List<CatalogName> all() {
        return List.copyOf(catalogs.values());
    }

    @Override
    public Matches matching(CodeKeys keys) {
        questions++;
        var found = entries.stream().filter(entry -> matches(entry, keys)).toList();
        return new Matches(found, new Position(new UUID(0, 0), 0));
    }

    private static boolean matches(Entry entry, CodeKeys keys) {
        var code = entry.codes().get(0);
        var symbol = entry.symbol();
        return keys.keys().contains(code.key())
                || (symbol != null && keys.keys().contains(symbol.toUpperCase(Locale.ROOT)))
                || (code.low() != null && keys.values().contains(code.low()));
    }

    @Override
    public Page<Entry> list(EntryQuery query) {
        throw new UnsupportedOperationException("scans list no entries");
    }

    @Override
    public List<Entry> ofArticle(String catalog) {
        throw new UnsupportedOperationException("scans ask for no articles");
    }

    @Override
    public PublishedEntries forStaff() {
        throw new UnsupportedOperationException("scans are for everyone");
    }
}
