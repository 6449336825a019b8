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
import org.causebook.editing.Comments;
import org.causebook.editing.NotNow;
import org.causebook.editing.PublishRevision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaffCatalogs;
import org.causebook.editing.TellStaff;

/** Use case: decide about many revisions of an import at once. All of it happens, or nothing does. */
@ApplicationScoped
public class ReviewImport {

    private final Imports imports;
    private final StaffCatalogs catalogs;
    private final ManyEntries many;
    private final PublishRevision publish;
    private final TellStaff tell;
    private final AuditTrail audit;

    @Inject
    public ReviewImport(
            Imports imports,
            StaffCatalogs catalogs,
            ManyEntries many,
            PublishRevision publish,
            TellStaff tell,
            AuditTrail audit) {
        this.imports = imports;
        this.catalogs = catalogs;
        this.many = many;
        this.publish = publish;
        this.tell = tell;
        this.audit = audit;
    }

    /** Whether the actor may approve revisions of that import. All of them are their importer's. */
    @Transactional
    public boolean mayApprove(Actor actor, Import done) {
        return actor.may(Right.REVIEW)
                && catalogs.bySlug(done.catalog())
                        .filter(catalog -> !catalog.archived())
                        .filter(catalog ->
                                !(catalog.content().fourEyes() && done.author().equals(actor.login())))
                        .isPresent();
    }

    /**
     * Publishes those that wait.
     *
     * @return how many there were
     * @throws UnknownImport if there is none
     * @throws NotNow if the catalog is archived, or an import into it runs
     * @throws SecondPersonNeeded if the actor imported them and the catalog wants four eyes
     * @throws org.causebook.editing.CodeTaken if another entry has a further code of one of them by now
     */
    @Transactional
    public int approve(Actor actor, ReviewedEntries which, Optional<String> comment) {
        var done = begin(actor, which);
        var catalog = catalogs.bySlug(done.catalog()).orElseThrow(UnknownCatalog::new);
        if (catalog.archived()) {
            throw NotNow.archived();
        }
        if (!mayApprove(actor, done)) {
            throw new SecondPersonNeeded();
        }
        var said = Comments.clean(comment);
        var batch = many.begin(done.catalog());
        batch.addWaiting(which);
        if (batch.size() > 0) {
            batch.approve(actor, said, some -> publish.tell(done.catalog(), some));
            publish.linkSuccessors(done.catalog());
            end(actor, done, "import-approved", batch.size(), "Published: " + batch.size() + ".", said);
        }
        return batch.size();
    }

    /**
     * Sends those back that wait, with a comment that says why.
     *
     * @return how many there were
     * @throws UnknownImport if there is none
     * @throws org.causebook.catalog.InvalidContent if the comment is blank
     */
    @Transactional
    public int sendBack(Actor actor, ReviewedEntries which, String comment) {
        var done = begin(actor, which);
        var said = Comments.required(comment);
        var batch = many.begin(done.catalog());
        batch.addWaiting(which);
        if (batch.size() > 0) {
            batch.sendBack(actor, said);
            end(actor, done, "import-sent-back", batch.size(), "Sent back: " + batch.size() + ".", Optional.of(said));
        }
        return batch.size();
    }

    private Import begin(Actor actor, ReviewedEntries which) {
        actor.require(Right.REVIEW);
        var done = imports.find(which.query().id()).orElseThrow(UnknownImport::new);
        ImportFile.requireIdle(imports, done.catalog());
        imports.takeTurn(done.catalog());
        return done;
    }

    private void end(Actor actor, Import done, String action, int entries, String what, Optional<String> comment) {
        var text = comment.map(said -> what + " " + said).orElse(what);
        tell.reviewed(actor, done.catalog(), done.id(), done.author(), text);
        audit.add(
                actor, AuditEvent.of(action, done.path(), Map.of("catalog", done.catalog(), "entries", "" + entries)));
    }
}
