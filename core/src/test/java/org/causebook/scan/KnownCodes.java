package org.causebook.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.Matches;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Position;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Scope;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.Notation;
import org.causebook.code.StatusValue;
import org.jspecify.annotations.Nullable;

/** A few entries in memory, behind the ports. */
final class KnownCodes implements PublishedEntries, CatalogNames, Catalogs {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<String, CatalogName> catalogs = new LinkedHashMap<>();
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int questions;

    KnownCodes catalog(String slug, String title, Notation notation) {
        return catalog(slug, title, null, notation, Scope.GENERAL);
    }

    KnownCodes catalog(String slug, String title, @Nullable String product, Notation notation, Scope scope) {
        catalogs.put(slug, new CatalogName(slug, title, null, product, notation));
        scopes.put(slug, scope);
        return this;
    }

    /** A catalog of what one program returns. */
    KnownCodes program(String program, Notation notation) {
        catalogs.put(program, new CatalogName(program, program, program, program, notation));
        scopes.put(program, Scope.PRODUCT);
        return this;
    }

    KnownCodes form(String slug, String form) {
        var catalog = Objects.requireNonNull(catalogs.get(slug));
        var forms = new ArrayList<>(catalog.forms());
        forms.add(form);
        catalogs.put(
                slug,
                new CatalogName(
                        slug, catalog.title(), catalog.program(), catalog.product(), catalog.notation(), forms));
        return this;
    }

    KnownCodes entry(String catalog, String code, @Nullable String symbol) {
        return entry(catalog, code, symbol, List.of(), Outcome.ERROR);
    }

    KnownCodes entry(String catalog, String code, @Nullable String symbol, Outcome outcome) {
        return entry(catalog, code, symbol, List.of(), outcome);
    }

    KnownCodes entry(String catalog, String code, @Nullable String symbol, List<String> aliases, Outcome outcome) {
        var notation = Objects.requireNonNull(catalogs.get(catalog)).notation();
        var codes = new ArrayList<EntryCode>();
        codes.add(code(notation, code, EntryCode.Kind.PRIMARY));
        aliases.forEach(alias -> codes.add(code(notation, alias, EntryCode.Kind.ALIAS)));
        entries.add(new Entry(
                catalog,
                catalog,
                Objects.requireNonNull(scopes.get(catalog)),
                notation,
                codes.get(0),
                new EntryContent(
                        symbol,
                        null,
                        "What " + code + " means in " + catalog,
                        outcome,
                        List.of(),
                        List.of(),
                        List.of(),
                        codes.subList(1, codes.size()),
                        null,
                        null),
                null,
                1,
                NOW,
                NOW));
        return this;
    }

    private static EntryCode code(Notation notation, String code, EntryCode.Kind kind) {
        var recognised = CodeRecogniser.recognise(code);
        var reading = notation.choose(recognised).orElse(recognised.best());
        var value = reading.value().map(StatusValue::unsigned).orElse(null);
        return new EntryCode(notation.canonical(reading), reading.key(), value, value, null, kind);
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
        var symbol = entry.symbol();
        return (symbol != null && keys.keys().contains(symbol.toUpperCase(Locale.ROOT)))
                || entry.codes().stream()
                        .anyMatch(code -> keys.keys().contains(code.key())
                                || (code.low() != null && keys.values().contains(code.low())));
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
    public KnownCodes forStaff() {
        return this;
    }

    @Override
    public Optional<Position> seen(String slug) {
        return Optional.ofNullable(catalogs.get(slug)).map(catalog -> new Position(new UUID(0, 0), 0));
    }

    @Override
    public Optional<Catalog> bySlug(String slug) {
        throw new UnsupportedOperationException("scans show no catalogs");
    }

    @Override
    public Page<Catalog> list(PageRequest page) {
        throw new UnsupportedOperationException("scans list no catalogs");
    }

    @Override
    public Optional<Catalog> byArticle(String number) {
        throw new UnsupportedOperationException("scans ask for no articles");
    }
}
