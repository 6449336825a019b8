package org.causebook.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.NotAllowed;
import org.causebook.account.Right;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.editing.NotNow;
import org.causebook.imports.Imports.Standing;

/** Use case: see imports, how far they have come and what they did, and end one that runs. */
@ApplicationScoped
public class WatchImports {

    private final Imports imports;
    private final AuditTrail audit;

    @Inject
    public WatchImports(Imports imports, AuditTrail audit) {
        this.imports = imports;
        this.audit = audit;
    }

    /** All imports or those into a catalog, newest first. */
    @Transactional
    public Page<Import> list(Actor actor, Optional<String> catalog, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.READ_WORK);
        imports.failAbandoned();
        return imports.list(catalog, PageRequest.of("imports " + catalog, limit, after));
    }

    /** How many imports there are, or imports into a catalog. */
    @Transactional
    public int count(Actor actor, Optional<String> catalog) {
        actor.require(Right.READ_WORK);
        return imports.count(catalog);
    }

    /**
     * One import.
     *
     * @throws UnknownImport if there is none
     */
    @Transactional
    public Import show(Actor actor, long id) {
        actor.require(Right.READ_WORK);
        imports.failAbandoned();
        return imports.find(id).orElseThrow(UnknownImport::new);
    }

    /** What became of its entries. */
    @Transactional
    public Standing standing(Actor actor, long id) {
        actor.require(Right.READ_WORK);
        return imports.standing(id);
    }

    /** Its entries. */
    @Transactional
    public Page<ImportedEntry> entries(Actor actor, ImportedEntryQuery query) {
        actor.require(Right.READ_WORK);
        return imports.entries(query);
    }

    /** Whether the actor may end that import. */
    public boolean mayCancel(Actor actor, Import started) {
        return actor.may(Right.EDIT_ENTRIES) && (actor.login().equals(started.author()) || actor.may(Right.REVIEW));
    }

    /**
     * Asks an import to end. Nothing of it will remain.
     *
     * @throws UnknownImport if there is none
     * @throws NotNow if it does not run
     * @throws NotAllowed if it is somebody else's, and the actor is no reviewer
     */
    @Transactional
    public Import cancel(Actor actor, long id) {
        actor.require(Right.EDIT_ENTRIES);
        var started = show(actor, id);
        if (!mayCancel(actor, started)) {
            throw new NotAllowed(Right.REVIEW, true);
        }
        if (!imports.cancel(id)) {
            throw new NotNow("The import does not run any more.");
        }
        audit.add(actor, AuditEvent.of("import-cancelled", started.path(), Map.of("catalog", started.catalog())));
        return imports.find(id).orElseThrow(UnknownImport::new);
    }

    /** Notes how far it has come, for others to see; false if it is to end. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean progress(long id, int percent) {
        return imports.progress(id, percent);
    }

    /** Notes that it failed. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(long id, String reason) {
        imports.fail(id, reason);
    }
}
