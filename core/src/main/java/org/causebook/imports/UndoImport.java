package org.causebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.NotNow;
import org.causebook.editing.PublishRevision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaffCatalogs;
import org.causebook.imports.Import.State;
import org.causebook.imports.ImportFile.How;

/**
 * Use case: undo an import whose entries readers see. What was changed gets its former content as a new edition, and what
 * was new is retired. An entry that someone has published since, or is at work on, stays as it is. The undoing is an import
 * itself, so it can be undone.
 */
@ApplicationScoped
public class UndoImport {

    private static final int WRITTEN = 95;

    private final Imports imports;
    private final StaffCatalogs catalogs;
    private final ManyEntries many;
    private final PublishRevision publish;
    private final AuditTrail audit;

    @Inject
    public UndoImport(
            Imports imports, StaffCatalogs catalogs, ManyEntries many, PublishRevision publish, AuditTrail audit) {
        this.imports = imports;
        this.catalogs = catalogs;
        this.many = many;
        this.publish = publish;
        this.audit = audit;
    }

    /** The import that may be undone. */
    @Transactional
    public Import show(Actor actor, long id) {
        actor.require(Right.REVIEW);
        return imports.find(id).orElseThrow(UnknownImport::new);
    }

    /** Whether the actor may undo the import, as far as it can be undone at all. */
    @Transactional
    public boolean mayUndo(Actor actor, Import done) {
        return done.state() == State.DONE
                && catalogs.bySlug(done.catalog())
                        .filter(catalog -> !catalog.archived() && ImportFile.mayPublish(actor, catalog))
                        .isPresent();
    }

    /** Undoes it at once, and throws what {@link #begin} throws. */
    @Transactional
    public Import undo(Actor actor, long id) {
        return carryOut(actor, begin(actor, id), Progress.UNSEEN);
    }

    /**
     * Adds the import that undoes another.
     *
     * @throws UnknownImport if there is none
     * @throws NotNow if it is not done, or nothing of it can be undone
     * @throws SecondPersonNeeded if the catalog wants four eyes
     */
    @Transactional
    public Import begin(Actor actor, long id) {
        var done = show(actor, id);
        check(actor, done);
        ImportFile.requireIdle(imports, done.catalog());
        if (imports.standing(id).undoable() == 0) {
            throw new NotNow(
                    "Nothing of it can be undone: readers see none of what it brought, or someone is at work on it.");
        }
        return imports.add(actor, done.catalog(), "", How.PUBLISHED, Optional.of(id));
    }

    private void check(Actor actor, Import done) {
        if (done.state() != State.DONE) {
            throw new NotNow("Only an import that is done can be undone. This one is "
                    + done.state().id() + ".");
        }
        var catalog = catalogs.bySlug(done.catalog()).orElseThrow(UnknownCatalog::new);
        if (catalog.archived()) {
            throw NotNow.archived();
        }
        if (!ImportFile.mayPublish(actor, catalog)) {
            throw new SecondPersonNeeded();
        }
    }

    /**
     * Carries out what has begun.
     *
     * @throws ImportCancelled if somebody wants it to end
     */
    @Transactional
    public Import carryOut(Actor actor, Import started, Progress progress) {
        imports.hold(started);
        long id = started.undoes().orElseThrow();
        var done = show(actor, id);
        check(actor, done);
        var batch = many.begin(started.catalog());
        batch.addUndoing(id, "An import was undone that had added it.");
        var comment = "Undoes import " + id + ".";
        batch.publish(actor, comment, progress.part(0, WRITTEN), some -> publish.tell(started.catalog(), some));
        publish.linkSuccessors(started.catalog());
        var kept = batch.keep(started);
        imports.undone(id);
        if (!imports.finish(started.id(), kept)) {
            throw new ImportCancelled();
        }
        audit.add(
                actor,
                AuditEvent.of(
                        "import-undone",
                        done.path(),
                        Map.of(
                                "catalog", done.catalog(),
                                "by", "" + started.id(),
                                "entries", "" + kept.changed(),
                                "skipped", "" + kept.leftOut())));
        return imports.find(started.id()).orElseThrow(UnknownImport::new);
    }
}
