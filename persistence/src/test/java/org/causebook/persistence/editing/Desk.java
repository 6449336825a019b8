package org.causebook.persistence.editing;

import static org.causebook.persistence.editing.People.ANNA;
import static org.causebook.persistence.editing.People.RUTH;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.causebook.account.Actor;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.CreateEntry;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.EditDraft;
import org.causebook.editing.Entries;
import org.causebook.editing.EntryRef;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.Revision;
import org.causebook.editing.Revisions;
import org.causebook.editing.SubmitDraft;

/** The steps that most tests begin with. Each test makes a catalog of its own, since what is published stays. */
@ApplicationScoped
public class Desk {

    private static final AtomicInteger CATALOGS = new AtomicInteger();

    @Inject
    EditCatalog catalogs;

    @Inject
    CreateEntry create;

    @Inject
    EditDraft drafts;

    @Inject
    SubmitDraft submit;

    @Inject
    ReviewRevision review;

    @Inject
    Entries entries;

    @Inject
    Revisions revisions;

    public CatalogSettings catalog(Notation notation) {
        return catalog(notation, Visibility.PUBLIC);
    }

    CatalogSettings internalCatalog() {
        return catalog(Notation.STATUS_32, Visibility.INTERNAL);
    }

    private CatalogSettings catalog(Notation notation, Visibility visibility) {
        var slug = "tests-no" + CATALOGS.incrementAndGet();
        return catalogs.add(RUTH, catalog(slug, "Codes of " + slug, notation, visibility));
    }

    public static CatalogContent catalog(String slug, String title, Notation notation, Visibility visibility) {
        return new CatalogContent(
                slug,
                title,
                null,
                null,
                null,
                "For a test.",
                notation,
                Scope.PRODUCT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                visibility,
                true,
                false);
    }

    public static EntryContent content(String meaning) {
        var cause = new Cause("Why " + meaning, Confidence.CONFIRMED, "What to do", List.of());
        return new EntryContent(
                null, null, meaning, Outcome.ERROR, List.of(cause), List.of(), List.of(), List.of(), null, null);
    }

    public EntryRef create(CatalogSettings catalog, String code, String meaning) {
        return create.create(ANNA, catalog.slug(), code, content(meaning)).entry();
    }

    /** Lets Anna submit that text, whatever her draft says. */
    public Revision submit(EntryRef entry, EntryContent content) {
        return submit(ANNA, entry, content);
    }

    Revision submit(Actor author, EntryRef entry, EntryContent content) {
        var draft = drafts.open(author, entry);
        var saved = drafts.save(author, entry, draft.version(), draft.base(), content);
        return submit.submit(author, entry, saved.version(), Optional.empty());
    }

    public Revision publish(EntryRef entry, EntryContent content) {
        return approve(submit(entry, content));
    }

    public Revision approve(Revision revision) {
        return review.approve(RUTH, revision.entry(), revision.number(), Optional.empty());
    }

    /** All revisions of an entry, newest first. */
    public List<Revision> history(String catalog, String code) {
        return revisions.of(entries.byCode(catalog, code).orElseThrow());
    }

    public EntryRef published(CatalogSettings catalog, String code, String meaning) {
        var entry = create(catalog, code, meaning);
        publish(entry, content(meaning));
        return entry;
    }
}
