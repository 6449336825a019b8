package org.causebook.sighting;

import java.util.Collection;
import java.util.Optional;
import org.causebook.catalog.Entry;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.lookup.Lookup;
import org.causebook.search.SearchResult;

/**
 * One look at a code, and how it ended.
 *
 * @param code canonical text; empty for a search for words, whose text is not kept
 * @param catalog slug of the catalog that was named; empty for none
 */
public record Encounter(String code, String catalog, Result result) {

    /** How a lookup ended. */
    public enum Result {
        /** Somebody knows why the code comes up. */
        ANSWERED,
        /** There are entries, and none of them says why. */
        UNDETERMINED,
        /** There is no entry. */
        UNKNOWN
    }

    /** A lookup. Where the named catalog has an entry, that one decides: others mean something else by the code. */
    public static Encounter of(Lookup lookup) {
        var own = lookup.entries().stream()
                .filter(entry -> lookup.preferred().equals(Optional.of(entry.catalog())))
                .toList();
        return new Encounter(
                lookup.recognised().canonical(),
                lookup.preferred().orElse(""),
                result(own.isEmpty() ? lookup.entries() : own));
    }

    /** A code that a log has. */
    public static Encounter of(String canonical, String catalog, Collection<Entry> entries) {
        return new Encounter(canonical, catalog, result(entries));
    }

    /** The first page of a search that leaves nothing out on purpose; empty for any other. */
    public static Optional<Encounter> of(SearchResult found) {
        var request = found.request();
        if (!request.asks() || request.filter().any() || request.page().after().isPresent()) {
            return Optional.empty();
        }
        if (found.total() > 0) {
            return Optional.of(new Encounter("", "", Result.ANSWERED));
        }
        return Optional.of(new Encounter(code(request.typed()), "", Result.UNKNOWN));
    }

    /** The code that a text is; empty when it is none, or any word. */
    private static String code(String typed) {
        try {
            var recognised = CodeRecogniser.recognise(typed);
            return recognised.onlyIfPublished() ? "" : recognised.canonical();
        } catch (NotACode words) {
            return "";
        }
    }

    private static Result result(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return Result.UNKNOWN;
        }
        return entries.stream().anyMatch(Entry::causeDetermined) ? Result.ANSWERED : Result.UNDETERMINED;
    }
}
