package org.causebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All catalogs on one page are grouped by area, and narrowed by words. */
class CatalogAreaTest {

    private static final List<Catalog> CATALOGS = List.of(
            catalog("zebra", "Zebra printers", null, "labels"),
            catalog("http", "HTTP statuses", "Web", "browser"),
            catalog("curl", "curl exit codes", "web", "Transfer"),
            catalog("bugcheck", "Stop codes", "Windows", "blue screen"));

    @Test
    void areas_and_titles_are_in_order_and_what_has_no_area_comes_last() {
        var areas = CatalogArea.of(CATALOGS, Optional.empty());

        assertThat(areas).extracting(CatalogArea::name).containsExactly("web", "Windows", "");
        assertThat(areas.get(0).catalogs()).extracting(Catalog::slug).containsExactly("curl", "http");
    }

    @Test
    void each_word_has_to_describe_the_catalog_in_any_case() {
        assertThat(slugs("TRANSFER curl")).containsExactly("curl");
        assertThat(slugs("windows")).containsExactly("bugcheck");
        assertThat(slugs("labels browser")).isEmpty();
        assertThat(slugs("  ")).hasSize(4);
    }

    @Test
    void a_text_that_nobody_types_is_refused() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> slugs("x".repeat(201)))
                .withMessageContaining("200");
    }

    private static List<String> slugs(String text) {
        return CatalogArea.of(CATALOGS, Optional.of(text)).stream()
                .flatMap(area -> area.catalogs().stream())
                .map(Catalog::slug)
                .toList();
    }

    private static Catalog catalog(String slug, String title, @Nullable String area, String keyword) {
        var content = new CatalogContent(
                slug,
                title,
                area,
                null,
                null,
                "Summary",
                Notation.NUMBER,
                Scope.PRODUCT,
                List.of(),
                List.of(keyword),
                List.of(),
                List.of(),
                null,
                Visibility.PUBLIC,
                true,
                false);
        return new Catalog(content, 1, Instant.EPOCH);
    }
}
