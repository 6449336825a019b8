package org.causebook.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/** Catalogs in memory, of which there is one at most. */
public final class OneCatalog implements StaffCatalogs {

    private @Nullable CatalogSettings kept;

    static OneCatalog of(Notation notation, boolean fourEyes) {
        var catalogs = new OneCatalog();
        catalogs.add(content(notation, fourEyes));
        return catalogs;
    }

    public static CatalogContent content(Notation notation, boolean fourEyes) {
        return content("sync", "Title", notation, fourEyes);
    }

    public static CatalogContent content(String slug, String title, Notation notation, boolean fourEyes) {
        return content(slug, title, notation, fourEyes, Visibility.PUBLIC);
    }

    public static CatalogContent content(
            String slug, String title, Notation notation, boolean fourEyes, Visibility visibility) {
        return new CatalogContent(
                slug,
                title,
                null,
                null,
                null,
                "Summary",
                notation,
                Scope.PRODUCT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                visibility,
                fourEyes,
                false);
    }

    /** The one catalog. */
    public CatalogSettings catalog() {
        return all().get(0);
    }

    OneCatalog withEntries(long entries) {
        var now = catalog();
        kept = new CatalogSettings(now.content(), now.archived(), now.version(), entries, now.updatedAt());
        return this;
    }

    /** Changes who may read it. */
    public OneCatalog show(Visibility visibility) {
        var now = catalog();
        var old = now.content();
        var content = content(old.slug(), old.title(), old.notation(), old.fourEyes(), visibility);
        kept = new CatalogSettings(content, now.archived(), now.version(), now.entries(), now.updatedAt());
        return this;
    }

    OneCatalog archived() {
        archive("sync", catalog().version(), true);
        return this;
    }

    @Override
    public List<CatalogSettings> all() {
        return Optional.ofNullable(kept).stream().toList();
    }

    @Override
    public Optional<CatalogSettings> bySlug(String slug) {
        return Optional.ofNullable(kept).filter(catalog -> catalog.slug().equals(slug));
    }

    @Override
    public Optional<Boolean> isArchived(String slug) {
        return bySlug(slug).map(CatalogSettings::archived);
    }

    @Override
    public Visibility holdVisibility(String slug) {
        return bySlug(slug).orElseThrow().content().visibility();
    }

    @Override
    public CatalogSettings add(CatalogContent content) {
        var added = new CatalogSettings(content, false, 1, 0, Instant.EPOCH);
        kept = added;
        return added;
    }

    @Override
    public Optional<CatalogSettings> save(String slug, long version, CatalogContent content) {
        return change(slug, version, content, catalog().archived());
    }

    @Override
    public Optional<CatalogSettings> archive(String slug, long version, boolean archived) {
        return change(slug, version, catalog().content(), archived);
    }

    private Optional<CatalogSettings> change(String slug, long version, CatalogContent content, boolean archived) {
        var found = bySlug(slug).filter(catalog -> catalog.version() == version);
        var changed =
                found.map(old -> new CatalogSettings(content, archived, version + 1, old.entries(), Instant.EPOCH));
        changed.ifPresent(each -> kept = each);
        return changed;
    }
}
