package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;
import org.causebook.care.CareForEntries;
import org.causebook.catalog.UnknownEntry;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.EditDraft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.FindEntry;
import org.causebook.editing.Revision;
import org.causebook.editing.ShowHistory;
import org.causebook.editing.WriteNotes;
import org.causebook.sighting.JudgeCauses;

/** Gathers what the pages about one entry need. */
@ApplicationScoped
class Desks {

    private final CurrentActor actor;
    private final FindEntry find;
    private final EditCatalog catalogs;
    private final ShowHistory history;
    private final EditDraft drafts;
    private final WriteNotes notes;
    private final JudgeCauses judge;
    private final CareForEntries care;

    @Inject
    Desks(
            CurrentActor actor,
            FindEntry find,
            EditCatalog catalogs,
            ShowHistory history,
            EditDraft drafts,
            WriteNotes notes,
            JudgeCauses judge,
            CareForEntries care) {
        this.actor = actor;
        this.find = find;
        this.catalogs = catalogs;
        this.history = history;
        this.drafts = drafts;
        this.notes = notes;
        this.judge = judge;
        this.care = care;
    }

    Actor actor() {
        return actor.get();
    }

    /**
     * The entry that an address names.
     *
     * @throws org.causebook.catalog.UnknownCatalog if there is no such catalog
     * @throws org.causebook.catalog.UnknownEntry if it has no such entry
     */
    EntryRef entry(String slug, String code) {
        return find.find(actor(), slug, code);
    }

    /** The code of the entry that a successor was named by; an unknown one stays what it is, for the use case to refuse. */
    String successor(String slug, String typed) {
        try {
            return entry(slug, typed).code();
        } catch (UnknownEntry unknown) {
            return typed;
        }
    }

    /** The entry with everything about it. */
    EntryDesk of(String slug, String code) {
        var asking = actor();
        var entry = find.find(asking, slug, code);
        var revisions = history.all(asking, entry);
        var causes = revisions.stream()
                .filter(each -> each.state() == Revision.State.PUBLISHED)
                .findFirst()
                .map(each -> each.content().causes())
                .orElse(List.of());
        return new EntryDesk(
                asking,
                catalogs.show(asking, slug),
                find.show(asking, entry),
                revisions,
                drafts.all(asking, entry),
                notes.of(asking, entry),
                judge.tallies(asking, entry, causes),
                care.show(asking, entry));
    }
}
