package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;

/** Use case: add an entry for a code that a catalog does not have, as a draft that readers do not see. */
@ApplicationScoped
public class CreateEntry {

    private final StaffCatalogs catalogs;
    private final Entries entries;
    private final Drafts drafts;
    private final AuditTrail audit;

    @Inject
    public CreateEntry(StaffCatalogs catalogs, Entries entries, Drafts drafts, AuditTrail audit) {
        this.catalogs = catalogs;
        this.entries = entries;
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * Adds the entry and begins its draft.
     *
     * @param typed the code in any form that the catalog's notation takes
     * @throws UnknownCatalog if there is no such catalog
     * @throws NotNow if the catalog is archived
     * @throws InvalidContent if the catalog cannot hold such a code
     * @throws CodeTaken if it has that code already, also as someone's draft
     */
    @Transactional
    public Draft create(Actor actor, String slug, String typed, EntryContent content) {
        actor.require(Right.EDIT_ENTRIES);
        var catalog = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        catalog.requireActive();
        var entry = entries.add(slug, NewCode.primary(catalog.content().notation(), typed));
        audit.add(actor, AuditEvent.of("entry-created", entry.path(), Map.of("code", entry.code())));
        return drafts.add(entry, actor, 0, content);
    }
}
