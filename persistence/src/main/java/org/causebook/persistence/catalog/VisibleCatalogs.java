package org.causebook.persistence.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Visibility;

/** Which catalogs a query may see. Every query carries this, as a condition or as the visibilities that it allows. */
enum VisibleCatalogs {
    TO_PUBLIC(List.of(Visibility.PUBLIC)),
    TO_STAFF(List.of(Visibility.values()));

    private final List<Visibility> visibilities;

    VisibleCatalogs(List<Visibility> visibilities) {
        this.visibilities = visibilities;
    }

    /** The values of {@code catalog.visibility} that may be seen. */
    List<String> ids() {
        return visibilities.stream().map(Visibility::id).toList();
    }

    /** The same as a condition, in HQL and SQL, on a catalog with the alias {@code c}. */
    String condition() {
        return ids().stream().collect(Collectors.joining("', '", "c.visibility in ('", "')"));
    }

    /** What is injected sees public catalogs only; code that needs more asks for it with {@code forStaff()}. */
    static class PublicByDefault {

        @Produces
        @ApplicationScoped
        Catalogs catalogs(DataSource dataSource) {
            return new CatalogRepository(dataSource, TO_PUBLIC);
        }

        @Produces
        @ApplicationScoped
        PublishedEntries entries(DataSource dataSource) {
            return new PublishedEntryRepository(dataSource, TO_PUBLIC);
        }
    }
}
