package org.causebook.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.causebook.search.SearchEntries;
import org.causebook.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** What readers type finds what they are after, over the catalogs that are shipped. */
@QuarkusTest
class SearchQualityTest {

    private static final int IN_SIGHT = 3;

    @Inject
    SearchEntries search;

    /**
     * A line of the table.
     *
     * @param entries those that are what the reader is after, any of them
     */
    private record Wish(String kind, String typed, Set<String> entries) {

        static Wish of(String line) {
            var parts = line.split(" ; ", -1);
            return new Wish(
                    parts[0],
                    parts[1].strip(),
                    Set.copyOf(Arrays.asList(parts[2].strip().split("\\|", -1))));
        }
    }

    @Test
    void the_table_has_enough_of_both_kinds() throws IOException {
        assertThat(wishes("code")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(wishes("words")).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void a_code_or_symbol_whole_or_in_part_is_always_first() throws IOException {
        assertThat(missed("code", 1)).isEmpty();
    }

    @Test
    void nine_in_ten_questions_in_words_are_answered_among_the_first_three() throws IOException {
        assertThat(missed("words", IN_SIGHT))
                .hasSizeLessThanOrEqualTo(wishes("words").size() / 10);
    }

    private List<String> missed(String kind, int within) throws IOException {
        return wishes(kind).stream()
                .filter(wish -> found(wish.typed(), within).stream().noneMatch(wish.entries()::contains))
                .map(wish -> wish.typed() + " found " + found(wish.typed(), within))
                .toList();
    }

    private List<String> found(String typed, int most) {
        var raw = new SearchRequest.Raw(
                typed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(most), Optional.empty());
        return search.search(SearchRequest.of(raw)).hits().stream()
                .map(hit -> hit.entry().catalog() + "/" + hit.entry().code())
                .toList();
    }

    private static List<Wish> wishes(String kind) throws IOException {
        try (var table = SearchQualityTest.class.getResourceAsStream("/search/quality.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + " ; "))
                    .map(Wish::of)
                    .toList();
        }
    }
}
