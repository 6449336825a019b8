package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Page;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;

/** Use case: find entries as editors do, drafts and internal catalogs included. */
@ApplicationScoped
public class FindEntry {

    private final Entries entries;
    private final StaffCatalogs catalogs;

    @Inject
    public FindEntry(Entries entries, StaffCatalogs catalogs) {
        this.entries = entries;
        this.catalogs = catalogs;
    }

    /**
     * The entry of a catalog that a code names in any written form.
     *
     * @throws UnknownCatalog if there is no such catalog
     * @throws UnknownEntry if it has no such entry, or the text is no code
     */
    @Transactional
    public EntryRef find(Actor actor, String slug, String typed) {
        actor.require(Right.READ_WORK);
        return entries.byCode(slug, typed).orElseGet(() -> read(slug, typed));
    }

    /** A page of entries with their state. */
    @Transactional
    public Page<WorkItem> list(Actor actor, WorkQuery query) {
        actor.require(Right.READ_WORK);
        return entries.list(query);
    }

    /** How many entries there are on all pages, at most one more than {@link Page#COUNTED}. */
    @Transactional
    public int count(Actor actor, WorkQuery query) {
        actor.require(Right.READ_WORK);
        return entries.count(query, Page.COUNTED + 1);
    }

    /** One entry with its state. */
    @Transactional
    public WorkItem show(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return entries.show(entry);
    }

    private EntryRef read(String slug, String typed) {
        var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        try {
            return catalog.content()
                    .notation()
                    .choose(CodeRecogniser.recognise(typed))
                    .flatMap(reading -> entries.find(catalog.slug(), CodeKeys.of(java.util.List.of(reading))))
                    .orElseThrow(UnknownEntry::new);
        } catch (NotACode notACode) {
            throw new UnknownEntry();
        }
    }
}
