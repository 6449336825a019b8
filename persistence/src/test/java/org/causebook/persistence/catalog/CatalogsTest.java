package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestTransaction
class CatalogsTest {

    @Inject
    Catalogs catalogs;

    @Inject
    EntityManager database;

    /** Other tests leave catalogs behind. */
    @BeforeEach
    void hideOthers() {
        database.createNativeQuery(
                        "update catalog set visibility = 'internal' where slug not in ('iissync', 'windows')")
                .executeUpdate();
    }

    @Test
    void the_iissync_catalog_has_every_fact_of_its_article() {
        var catalog = catalogs.bySlug("iissync").orElseThrow();

        assertThat(catalog.program()).isEqualTo("IISSYNC");
        assertThat(catalog.product()).isEqualTo("Internet Information Server");
        assertThat(catalog.notation()).isEqualTo(Notation.STATUS_32);
        assertThat(catalog.scope()).isEqualTo(Scope.PRODUCT);
        assertThat(catalog.appliesTo()).containsExactly(new AppliesTo("Microsoft Internet Information Server", "4.0"));
        assertThat(catalog.entryCount()).isEqualTo(16);
        assertThat(catalog.article())
                .isEqualTo(new Article(
                        "Q224801",
                        "winnt:4.0",
                        LocalDate.of(2000, 3, 30),
                        List.of("kbiisSearch", "kbiis400"),
                        "kbhowto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q224801", "q224801"})
    void an_article_is_found_by_its_number_in_any_case(String number) {
        assertThat(catalogs.byArticle(number)).map(Catalog::slug).contains("iissync");
    }

    @Test
    void pages_of_catalogs_make_up_the_whole_list() {
        var first = catalogs.list(PageRequest.of("catalogs", Optional.of(1), Optional.empty()));
        var second = catalogs.list(PageRequest.of("catalogs", Optional.of(1), first.next()));

        assertThat(first.items()).extracting(Catalog::slug).containsExactly("iissync");
        assertThat(second.items()).extracting(Catalog::slug).containsExactly("windows");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void an_internal_catalog_does_not_exist_for_the_public() {
        database.createNativeQuery("update catalog set visibility = 'internal' where slug = 'iissync'")
                .executeUpdate();

        assertThat(catalogs.bySlug("iissync")).isEmpty();
        assertThat(catalogs.byArticle("Q224801")).isEmpty();
        assertThat(catalogs.list(PageRequest.of("catalogs", Optional.empty(), Optional.empty()))
                        .items())
                .extracting(Catalog::slug)
                .containsExactly("windows");
    }

    @Test
    void staff_see_an_internal_catalog_beside_the_public_ones() {
        database.createNativeQuery("update catalog set visibility = 'internal' where slug = 'iissync'")
                .executeUpdate();

        var staff = catalogs.forStaff();

        assertThat(staff.bySlug("iissync")).map(Catalog::entryCount).contains(16L);
        assertThat(staff.byArticle("Q224801")).isPresent();
        assertThat(staff.list(PageRequest.of("catalogs", Optional.empty(), Optional.empty()))
                        .items())
                .extracting(Catalog::slug)
                .contains("iissync", "windows");
    }

    @Test
    void an_archived_catalog_stays_readable() {
        database.createNativeQuery("update catalog set state = 'archived' where slug = 'iissync'")
                .executeUpdate();

        assertThat(catalogs.bySlug("iissync")).isPresent();
    }
}
