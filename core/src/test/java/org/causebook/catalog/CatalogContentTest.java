package org.causebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-sync", "Sync", "a b", "a/b", "a_b", "ä", "a\n"})
    void a_slug_that_does_not_fit_an_address_is_a_fault(String slug) {
        assertThat(fields(() -> catalog(slug, "Title"))).containsExactly("slug");
    }

    @Test
    void a_slug_has_63_characters_at_most() {
        assertThatCode(() -> catalog("a".repeat(63), "Title")).doesNotThrowAnyException();
        assertThat(fields(() -> catalog("a".repeat(64), "Title"))).containsExactly("slug");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(fields(() -> catalog("No", " ", "", List.of(), List.of(), List.of(), null)))
                .containsExactly("slug", "title", "summary");
        assertThat(fields(
                        () -> catalog("ok", "x".repeat(301), "x".repeat(4_001), List.of(), List.of(), List.of(), null)))
                .containsExactly("title", "summary");
    }

    @Test
    void faults_name_their_place_in_a_list() {
        var products = List.of(new AppliesTo("Windows", "x".repeat(301)), new AppliesTo(" ", null));
        var references = List.of(
                new Reference("L", "https://example.org", null), new Reference(null, "javascript:alert(1)", "\0"));

        assertThat(fields(() -> catalog("ok", "T", "S", products, List.of("fine", "\0"), references, null)))
                .containsExactly(
                        "appliesTo[0].versions",
                        "appliesTo[1].product",
                        "keywords[1]",
                        "references[1].note",
                        "references[1].label",
                        "references[1].url");
    }

    @Test
    void no_list_has_more_than_a_hundred_parts() {
        assertThat(fields(() -> catalog("ok", "T", "S", List.of(), Collections.nCopies(101, "word"), List.of(), null)))
                .containsExactly("keywords");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "Q 1", "a/b"})
    void the_number_of_an_article_fits_an_address(String number) {
        assertThat(fields(() -> continuing(number))).containsExactly("article.number");
        assertThatCode(() -> continuing("Q224801")).doesNotThrowAnyException();
    }

    private static CatalogContent continuing(String article) {
        var number = new Article(article, null, null, List.of(), null);
        return catalog("ok", "T", "S", List.of(), List.of(), List.of(), number);
    }

    private static CatalogContent catalog(String slug, String title) {
        return catalog(slug, title, "Summary", List.of(), List.of(), List.of(), null);
    }

    private static CatalogContent catalog(
            String slug,
            String title,
            String summary,
            List<AppliesTo> appliesTo,
            List<String> keywords,
            List<Reference> references,
            @Nullable Article article) {
        return new CatalogContent(
                slug,
                title,
                null,
                null,
                null,
                summary,
                Notation.STATUS_32,
                Scope.PRODUCT,
                appliesTo,
                keywords,
                List.of(),
                references,
                article,
                Visibility.PUBLIC,
                true,
                false);
    }

    private static List<String> fields(ThrowingCallable writing) {
        return catchThrowableOfType(InvalidContent.class, writing).faults().stream()
                .map(Fault::field)
                .toList();
    }
}
