package org.causebook.lookup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.Cause;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Confidence;
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
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/** A few entries in memory, behind the ports. */
final class Shelf implements Catalogs, PublishedEntries {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> internal = new ArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final List<Long> sequences = new ArrayList<>();

    Shelf product(long value, @Nullable String symbol) {
        return add("iissync", Scope.PRODUCT, Long.toString(value), value, value, symbol);
    }

    Shelf general(long value, @Nullable String symbol) {
        return add("windows", Scope.GENERAL, Long.toString(value), value, value, symbol);
    }

    /** A flag of a catalog whose codes are sums of flags. */
    Shelf flag(String catalog, long value) {
        var code = Long.toString(value);
        return add(catalog, Scope.PRODUCT, Notation.FLAGS, code, code, value, value, null, List.of());
    }

    Shelf enhanced(String code) {
        return add("mail", Scope.GENERAL, Notation.ENHANCED_SMTP, code, code, null, null, null, List.of());
    }

    /** An entry of a product that says why. */
    Shelf explained(long value) {
        return explained("tape", Notation.STATUS_32, value);
    }

    /** An entry that says why, of a catalog that writes its codes in hexadecimal. */
    Shelf stopCode(long value) {
        return explained("bugcheck", Notation.NTSTATUS, value);
    }

    private Shelf explained(String catalog, Notation notation, long value) {
        var cause = new Cause("Why", Confidence.SUSPECTED, null, List.of());
        var code = Long.toString(value);
        return add(catalog, Scope.PRODUCT, notation, code, code, value, value, null, List.of(cause));
    }

    Shelf range(String text, long low, long high) {
        return add("http", Scope.GENERAL, text, low, high, null);
    }

    Shelf text(String text, String key) {
        return add("oracle", Scope.PRODUCT, Notation.SYMBOLIC, text, key, null, null, null, List.of());
    }

    /** Moves what the shelf holds by now into the internal catalogs. */
    Shelf locked() {
        internal.addAll(entries);
        entries.clear();
        return this;
    }

    @Override
    public Shelf forStaff() {
        var all = new Shelf();
        all.entries.addAll(entries);
        all.entries.addAll(internal);
        return all;
    }

    private Shelf add(String catalog, Scope scope, String code, long low, long high, @Nullable String symbol) {
        return add(catalog, scope, Notation.STATUS_32, code, code, low, high, symbol, List.of());
    }

    private Shelf add(
            String catalog,
            Scope scope,
            Notation notation,
            String code,
            String key,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String symbol,
            List<Cause> causes) {
        entries.add(new Entry(
                catalog,
                catalog,
                scope,
                notation,
                new EntryCode(code, key, low, high, null, EntryCode.Kind.PRIMARY),
                content(symbol, "What " + code + " means in " + catalog, causes),
                null,
                1,
                NOW,
                NOW));
        return this;
    }

    private static EntryContent content(@Nullable String symbol, String meaning, List<Cause> causes) {
        return new EntryContent(
                symbol, null, meaning, Outcome.ERROR, causes, List.of(), List.of(), List.of(), null, null);
    }

    /** How often the database would have been asked for entries. */
    int questions() {
        return questions.get();
    }

    /** How far the public changes have come at the first question, at the second, and so on; 0 unless told. */
    Shelf asOf(Long... positions) {
        sequences.addAll(List.of(positions));
        return this;
    }

    private Position next() {
        int question = questions.getAndIncrement();
        return new Position(new UUID(0, 0), question < sequences.size() ? sequences.get(question) : 0);
    }

    @Override
    public Matches matching(CodeKeys keys) {
        return new Matches(
                entries.stream().filter(entry -> matches(entry, keys)).toList(), next());
    }

    @Override
    public Optional<Position> seen(String slug) {
        return bySlug(slug).map(catalog -> next());
    }

    private static boolean matches(Entry entry, CodeKeys keys) {
        var code = entry.codes().get(0);
        return keys.keys().contains(code.key())
                || (entry.symbol() != null
                        && keys.keys().contains(entry.symbol().toUpperCase(Locale.ROOT)))
                || (code.low() != null
                        && code.high() != null
                        && keys.values().stream().anyMatch(value -> value >= code.low() && value <= code.high()));
    }

    @Override
    public Optional<Catalog> bySlug(String slug) {
        return entries.stream()
                .filter(entry -> entry.catalog().equals(slug))
                .findFirst()
                .map(entry -> new Catalog(content(slug, entry.scope()), 1, NOW));
    }

    private static CatalogContent content(String slug, Scope scope) {
        return new CatalogContent(
                slug,
                slug,
                null,
                null,
                null,
                "Summary",
                Notation.STATUS_32,
                scope,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Visibility.PUBLIC,
                true,
                false);
    }

    @Override
    public Page<Catalog> list(PageRequest page) {
        throw new UnsupportedOperationException("lookups list no catalogs");
    }

    @Override
    public Optional<Catalog> byArticle(String number) {
        throw new UnsupportedOperationException("lookups ask for no articles: " + Objects.requireNonNull(number));
    }

    @Override
    public Page<Entry> list(EntryQuery query) {
        throw new UnsupportedOperationException("lookups list no entries");
    }

    @Override
    public List<Entry> ofArticle(String catalog) {
        throw new UnsupportedOperationException("lookups ask for no articles");
    }
}
