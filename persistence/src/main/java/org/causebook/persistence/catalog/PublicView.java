package org.causebook.persistence.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.PublishedEntries;

/** What is injected sees public catalogs only; who needs more has to say so, with {@code forStaff()}. */
class PublicView {

    @Produces
    @ApplicationScoped
    Catalogs catalogs(DataSource dataSource) {
        return new CatalogRepository(dataSource, Reach.PUBLIC);
    }

    @Produces
    @ApplicationScoped
    PublishedEntries entries(DataSource dataSource) {
        return new PublishedEntryRepository(dataSource, Reach.PUBLIC);
    }
}
