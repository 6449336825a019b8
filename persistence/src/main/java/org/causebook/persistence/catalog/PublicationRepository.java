package org.causebook.persistence.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.causebook.catalog.EntryCode;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Publications;
import org.causebook.editing.Revision;
import org.causebook.persistence.editing.EntryCodes;
import org.causebook.persistence.search.SearchDocuments;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes what readers see. */
@ApplicationScoped
class PublicationRepository implements Publications, PanacheRepository<PublishedEntryEntity> {

    private final EntryCodes codes;
    private final SearchDocuments documents;

    @Inject
    PublicationRepository(EntryCodes codes, SearchDocuments documents) {
        this.codes = codes;
        this.documents = documents;
    }

    @Override
    public void replaceCodes(EntryRef entry, List<EntryCode> further) {
        codes.replace(entry, further);
    }

    @Override
    public void write(Revision revision, @Nullable String successor) {
        var entry = revision.entry();
        var at = revision.publishedAt().orElseThrow();
        var published = findByIdOptional(entry.id())
                .orElseGet(
                        () -> new PublishedEntryEntity(entry.id(), catalog(entry.catalog()), codes.primary(entry), at));
        published.publish(revision.content(), revision.edition().orElseThrow(), successor, at);
        persistAndFlush(published);
        documents.write(List.of(entry.id()));
    }

    private CatalogEntity catalog(String slug) {
        return getEntityManager()
                .createQuery("from CatalogEntity where slug = ?1", CatalogEntity.class)
                .setParameter(1, slug)
                .getSingleResult();
    }

    @Override
    public boolean isPublished(String catalog, String code) {
        return count("catalog.slug = ?1 and code = ?2", catalog, code) > 0;
    }

    @Override
    public List<Published> linkSuccessors(String catalog) {
        flush();
        return lacking(catalog).stream()
                .map(retired -> {
                    retired.succeed();
                    return new Published(new EntryRef(retired.id(), catalog, retired.code()), retired.edition());
                })
                .toList();
    }

    /** In SQL, because HQL cannot say the expression that is indexed. */
    private List<PublishedEntryEntity> lacking(String catalog) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.* from published_entry p
                        join catalog c on c.id = p.catalog_id and c.slug = ?1
                        join published_entry s
                          on s.catalog_id = p.catalog_id and s.code = p.content #>> '{retirement,successor}'
                        where p.state = 'retired' and p.successor is null
                        order by p.entry_id
                        """, PublishedEntryEntity.class)
                .setParameter(1, catalog)
                .getResultList();
    }

    @Override
    public void refreshCatalog(String catalog) {
        documents.writeCatalog(catalog(catalog).id());
    }
}
