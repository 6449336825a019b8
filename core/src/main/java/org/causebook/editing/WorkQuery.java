package org.causebook.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.jspecify.annotations.Nullable;

/**
 * Which entries editors want to see, and in which order.
 *
 * @param catalog only those of the catalog with that slug
 * @param causeDetermined only those whose cause is known, or only those whose cause is not
 * @param draftOf only those of which this login has a draft
 * @param text only those whose code, symbol or meaning contains this text, in any case, or whose code it is. A text of
 *     fewer than three characters is looked for at the beginning of code and symbol only: so little is contained nearly
 *     everywhere, and no index finds it inside of a text.
 */
public record WorkQuery(
        Sort sort,
        boolean descending,
        Optional<String> catalog,
        Optional<WorkItem.Status> status,
        Optional<Boolean> causeDetermined,
        Optional<String> draftOf,
        Optional<String> text,
        PageRequest page) {

    private static final int MAX_TEXT = 200;
    private static final int SHORTEST_CONTAINED = 3;

    /** What entries can be sorted by. */
    public enum Sort {
        UPDATED,
        CODE,
        SYMBOL,
        MEANING;

        /** The word used in addresses: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a caller sent, not yet checked. Null or blank is not sent.
     *
     * @param sort one of updated, code, symbol, meaning; a leading minus turns the order round. Without it, last changed
     *     first.
     * @param cause {@code determined} or {@code undetermined}
     */
    public record Raw(
            @Nullable String sort,
            @Nullable String catalog,
            @Nullable String status,
            @Nullable String cause,
            @Nullable String draftOf,
            @Nullable String text,
            @Nullable Integer limit,
            @Nullable String after) {}

    /**
     * Reads what a caller sent.
     *
     * @throws InvalidQuery if something of it has no meaning
     */
    public static WorkQuery of(Raw raw) {
        var order = given(raw.sort()).orElse("-" + Sort.UPDATED.id());
        var descending = order.startsWith("-");
        var sort = constant(Sort.values(), Sort::id, "sort", descending ? order.substring(1) : order);
        var status =
                given(raw.status()).map(id -> constant(WorkItem.Status.values(), WorkItem.Status::id, "status", id));
        var determined = given(raw.cause()).map(WorkQuery::determined);
        var text = given(raw.text()).map(WorkQuery::bounded);
        var catalog = given(raw.catalog());
        var draftOf = given(raw.draftOf());
        var list = String.join(
                "\u001f", "work", order, "" + catalog, "" + status, "" + determined, "" + draftOf, text.orElse(""));
        var page = PageRequest.of(list, Optional.ofNullable(raw.limit()), given(raw.after()));
        return new WorkQuery(sort, descending, catalog, status, determined, draftOf, text, page);
    }

    /** What the text names when it is a code, so that a filter finds a code in any form. */
    public Optional<CodeKeys> keys() {
        try {
            return text.map(CodeRecogniser::recognise).map(each -> CodeKeys.of(each.readings()));
        } catch (NotACode words) {
            return Optional.empty();
        }
    }

    /** Whether that text is looked for at beginnings only. */
    public static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) < SHORTEST_CONTAINED;
    }

    private static boolean determined(String cause) {
        return switch (cause) {
            case "determined" -> true;
            case "undetermined" -> false;
            default -> throw new InvalidQuery("cause", "must be one of determined, undetermined");
        };
    }

    private static String bounded(String text) {
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw new InvalidQuery("q", "must be text of at most " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static <E> E constant(E[] constants, Function<E, String> id, String field, String given) {
        return Arrays.stream(constants)
                .filter(constant -> id.apply(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidQuery(
                        field,
                        "must be one of " + Arrays.stream(constants).map(id).collect(Collectors.joining(", "))));
    }
}
