package org.causebook.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an import somebody wants to see.
 *
 * @param id of the import
 * @param text only those whose code, symbol or meaning contains it, in any case
 */
public record ImportedEntryQuery(
        long id, Optional<Kind> kind, Optional<Status> status, Optional<String> text, PageRequest page) {

    private static final int MAX_TEXT = 200;

    /** What the import did to an entry. */
    public enum Kind {
        NEW,
        CHANGED;

        /** The word for it in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of that. */
    public enum Status {
        WAITING,
        PUBLISHED,
        SKIPPED;

        /** The word for it in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a caller sent, not yet checked. Null or blank is not sent. */
    public record Raw(
            @Nullable String kind,
            @Nullable String status,
            @Nullable String text) {}

    /**
     * Reads what a caller sent.
     *
     * @throws InvalidQuery if a filter has no meaning
     */
    public static ImportedEntryQuery of(long id, Raw raw, Optional<Integer> limit, Optional<String> after) {
        var kind = given(raw.kind()).map(word -> one("kind", word, Kind.values(), Kind::id));
        var status = given(raw.status()).map(word -> one("status", word, Status.values(), Status::id));
        var text = given(raw.text());
        if (text.filter(each -> each.length() > MAX_TEXT).isPresent()) {
            throw new InvalidQuery("q", "must have at most " + MAX_TEXT + " characters");
        }
        var list = "imported " + id + " " + kind + " " + status + " " + text;
        return new ImportedEntryQuery(id, kind, status, text, PageRequest.of(list, limit, after));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static <T> T one(String field, String word, T[] all, java.util.function.Function<T, String> id) {
        return Stream.of(all)
                .filter(each -> id.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidQuery(
                        field, "must be one of " + Stream.of(all).map(id).collect(Collectors.joining(", "))));
    }
}
