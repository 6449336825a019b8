package org.causebook.persistence.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.causebook.code.Notation;
import org.causebook.scan.CatalogName;
import org.causebook.scan.CatalogNames;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class CatalogNamesTest {

    @Inject
    CatalogNames names;

    @Inject
    EntityManager database;

    @Test
    void a_catalog_is_known_by_all_its_names() {
        assertThat(names.all())
                .filteredOn(name -> name.slug().equals("iissync"))
                .singleElement()
                .satisfies(name -> {
                    assertThat(name.program()).isEqualTo("IISSYNC");
                    assertThat(name.product()).isEqualTo("Internet Information Server");
                    assertThat(name.notation()).isEqualTo(Notation.STATUS_32);
                });
    }

    @Test
    void an_internal_catalog_has_no_name_for_the_public() {
        database.createNativeQuery("update catalog set visibility = 'internal' where slug = 'iissync'")
                .executeUpdate();

        assertThat(names.all()).map(CatalogName::slug).contains("windows").doesNotContain("iissync");
    }
}
