package org.causebook.persistence.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchRequest;

/**
 * What a reader types, and what they are after: a line of a table such as {@code code ; 1722 ; windows/1722}.
 *
 * @param kind code, or words
 * @param entries catalog and code of those that are what the reader is after, any of them
 */
record Wish(String kind, String typed, Set<String> entries) {

    private static Wish of(String line) {
        var parts = line.split(" ; ", -1);
        return new Wish(
                parts[0],
                parts[1].strip(),
                Set.copyOf(Arrays.asList(parts[2].strip().split("\\|", -1))));
    }

    /** The lines of that kind. */
    static List<Wish> read(String table, String kind) throws IOException {
        try (var lines = Wish.class.getResourceAsStream("/search/" + table)) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + " ; "))
                    .map(Wish::of)
                    .toList();
        }
    }

    /** Those of which no entry is among the first so many hits, with what was found. */
    static List<String> missed(List<Wish> wishes, SearchEntries search, int within) {
        return wishes.stream()
                .filter(wish -> wish.found(search, within).stream().noneMatch(wish.entries()::contains))
                .map(wish -> wish.typed() + " found " + wish.found(search, within))
                .toList();
    }

    private List<String> found(SearchEntries search, int most) {
        var raw = new SearchRequest.Raw(
                typed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(most), Optional.empty());
        return search.search(SearchRequest.of(raw)).hits().stream()
                .map(hit -> hit.entry().catalog() + "/" + hit.entry().code())
                .toList();
    }
}
