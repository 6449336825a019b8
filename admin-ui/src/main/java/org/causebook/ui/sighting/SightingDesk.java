package org.causebook.ui.sighting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Entry;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.EntryRef;
import org.causebook.lookup.Related;
import org.causebook.lookup.Suggestion;
import org.causebook.sighting.Report;
import org.causebook.sighting.ShowSightings.Shown;
import org.causebook.sighting.Sighting;
import org.causebook.sighting.SightingNotes.SightingNote;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.page.QueryText;

/**
 * All that is known about one sighting, and what can be done with it.
 *
 * @param notes what staff remarked, oldest first
 * @param catalogs those that take entries
 * @param faults what was wrong with the form that was sent
 * @param typed the note that was sent with faults
 * @param notice why something was not done; empty if nothing was tried
 */
public record SightingDesk(
        Actor actor,
        Shown shown,
        List<SightingNote> notes,
        List<CatalogSettings> catalogs,
        FieldFaults faults,
        String typed,
        Optional<String> notice) {

    public SightingDesk {
        notes = List.copyOf(notes);
        catalogs = List.copyOf(catalogs);
    }

    public Sighting sighting() {
        return shown.sighting();
    }

    public DemandLine line() {
        return new DemandLine(shown.days());
    }

    /** Whether the actor can change something, and there is something to decide. */
    public boolean mayWork() {
        return actor.may(Right.EDIT_ENTRIES) && sighting().state().isOpen();
    }

    /** Whether the actor can put it back into the queue. */
    public boolean mayReopen() {
        return actor.may(Right.EDIT_ENTRIES) && !sighting().state().isOpen();
    }

    /** Whether it is the actor who works on it. */
    public boolean mine() {
        return sighting().takenBy().equals(Optional.of(actor.login()));
    }

    /** The page of a new entry, with everything filled in that is known. */
    public String newEntryAddress() {
        return new QueryText()
                .add("code", sighting().code())
                .add("catalog", catalog())
                .add(
                        "symbol",
                        sighting().notation().equals("symbol") ? sighting().code() : null)
                .add("outcome", "error")
                .add("appliesTo", String.join("\n", sighting().products()))
                .on("/admin/entries/new");
    }

    /** The catalog that lookups named most often; empty for none. */
    public String catalog() {
        return sighting().catalogs().stream().findFirst().orElse("");
    }

    /** Published entries of the code; none of them says why it comes up. */
    public List<Entry> entries() {
        return shown.lookup().map(lookup -> lookup.entries()).orElse(List.of());
    }

    /** Entries of the code that readers do not see yet. */
    public List<EntryRef> unpublished() {
        return shown.entries().stream()
                .filter(ref -> entries().stream()
                        .noneMatch(entry ->
                                entry.catalog().equals(ref.catalog()) && Objects.equals(entry.code(), ref.code())))
                .toList();
    }

    /** Entries of codes that stand in an arithmetical relation to it, or are close to it. */
    public List<Related> related() {
        return shown.lookup().map(lookup -> lookup.related()).orElse(List.of());
    }

    /** Whether no entry has the code or one like it. */
    public boolean nothingNear() {
        return entries().isEmpty()
                && unpublished().isEmpty()
                && related().isEmpty()
                && suggestions().isEmpty();
    }

    /** What readers told, the newest first. */
    public List<Report> reports() {
        return shown.reports();
    }

    /** Whether it is the catalog that lookups named most often. */
    public boolean isCatalog(String slug) {
        return slug.equals(catalog());
    }

    /** Codes that may have been meant. */
    public List<Suggestion> suggestions() {
        return shown.lookup().map(lookup -> lookup.suggestions()).orElse(List.of());
    }
}
