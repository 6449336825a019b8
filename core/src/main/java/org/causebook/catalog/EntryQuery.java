package org.causebook.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.StatusValue;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a catalog, and in which order.
 *
 * @param outcome only entries with this outcome
 * @param causeDetermined only entries whose cause is known, or only those whose cause is not
 * @param text only entries whose code, symbol or meaning contains this text, in any case, or whose code it is
 */
public record EntryQuery(
        String catalog,
        Sort sort,
        boolean descending,
        Optional<Outcome> outcome,
        Optional<Boolean> causeDetermined,
        Optional<String> text,
        PageRequest page) {

    private static final int MAX_TEXT = 200;

    /** What entries can be sorted by. */
    public enum Sort {
        CODE,
        SYMBOL,
        MEANING,
        OUTCOME,
        UPDATED;

        /** The word used in addresses: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a caller sent, not yet checked. Null or blank is not sent.
     *
     * @param sort one of code, symbol, meaning, outcome, updated; a leading minus turns the order round
     * @param cause {@code determined} or {@code undetermined}
     * @param limit 1 to 500
     * @param after token of the page before
     */
    public record Raw(
            @Nullable String sort,
            @Nullable String outcome,
            @Nullable String cause,
            @Nullable String text,
            @Nullable Integer limit,
            @Nullable String after) {}

    /**
     * Reads what a caller sent.
     *
     * @throws InvalidQuery if something of it has no meaning
     */
    public static EntryQuery of(String catalog, Raw raw) {
        var order = given(raw.sort()).orElse(Sort.CODE.id());
        var descending = order.startsWith("-");
        var sort = Ids.of(Sort.class, Sort::id, "sort", descending ? order.substring(1) : order);
        var outcome = given(raw.outcome()).map(Outcome::of);
        var determined = given(raw.cause()).map(EntryQuery::determined);
        var text = given(raw.text()).map(EntryQuery::bounded);
        var list = String.join("\u001f", catalog, order, "" + outcome, "" + determined, text.orElse(""));
        var page = PageRequest.of(list, Optional.ofNullable(raw.limit()), given(raw.after()));
        return new EntryQuery(catalog, sort, descending, outcome, determined, text, page);
    }

    /** The values of the text when it is a code, so that a filter finds a code in any form. */
    public List<Long> values() {
        try {
            return text.map(CodeRecogniser::recognise).stream()
                    .flatMap(recognised -> recognised.readings().stream())
                    .flatMap(reading -> reading.value().stream())
                    .map(StatusValue::unsigned)
                    .toList();
        } catch (NotACode words) {
            return List.of();
        }
    }

    private static boolean determined(String cause) {
        return switch (cause) {
            case "determined" -> true;
            case "undetermined" -> false;
            default -> throw new InvalidQuery("cause", "must be one of determined, undetermined");
        };
    }

    /** @throws InvalidQuery if the text is longer than anyone types, or holds what no text does */
    static String bounded(String text) {
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw new InvalidQuery("q", "must be text of at most " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
