package org.causebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

    private static final Place PLACE = new Place("2148598792\u001f", "COMADMIN_É_\uD83D\uDE00");

    @Test
    void a_token_gives_back_the_place_it_was_made_of() {
        assertThat(PageToken.read("entries", PageToken.write("entries", PLACE))).isEqualTo(PLACE);
    }

    @Test
    void a_token_of_another_list_is_refused() {
        var token = PageToken.write("entries of iissync", PLACE);

        refuses("entries of windows", token);
    }

    @Test
    void every_damaged_token_is_refused() {
        var token = PageToken.write("entries", PLACE);
        for (int i = 0; i < token.length(); i++) {
            var damaged = new StringBuilder(token);
            damaged.setCharAt(i, token.charAt(i) == 'A' ? 'Q' : 'A');
            refuses("entries", damaged.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "AAAAAAAA", "***", "ä", "AAAAAAAAAAAAAAAA"})
    void what_was_never_a_token_is_refused(String token) {
        refuses("entries", token);
    }

    @Test
    void a_token_that_is_far_too_long_is_refused_unread() {
        refuses("entries", Base64.getUrlEncoder().encodeToString(new byte[100_000]));
    }

    @Test
    void the_last_page_has_no_token() {
        var request = PageRequest.of("letters", Optional.of(2), Optional.empty());

        assertThat(Page.of(java.util.List.of("a", "b"), request, letter -> new Place("", letter)))
                .isEqualTo(new Page<>(java.util.List.of("a", "b"), Optional.empty()));
    }

    @Test
    void the_token_of_a_page_is_the_place_of_its_last_item() {
        var request = PageRequest.of("letters", Optional.of(2), Optional.empty());

        var page = Page.of(java.util.List.of("a", "b", "c"), request, letter -> new Place("", letter));

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(PageRequest.of("letters", Optional.empty(), page.next()).after())
                .contains(new Place("", "b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, 1_000_000_000})
    void a_page_size_out_of_range_is_refused(int limit) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> PageRequest.of("letters", Optional.of(limit), Optional.empty()))
                .withMessage("must be from 1 to 500")
                .extracting(InvalidQuery::field)
                .isEqualTo("limit");
    }

    private static void refuses(String list, String token) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> PageToken.read(list, token))
                .extracting(InvalidQuery::field)
                .isEqualTo("after");
    }
}
