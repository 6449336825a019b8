package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.causebook.catalog.Page;

/** Use case: read who changed what. */
@ApplicationScoped
public class ReadAudit {

    private final AuditRecords records;

    @Inject
    public ReadAudit(AuditRecords records) {
        this.records = records;
    }

    /**
     * A page of the audit trail, the newest first.
     *
     * @throws NotAllowed without the right to read it
     */
    @Transactional
    public Page<AuditRecord> list(Actor actor, AuditQuery query) {
        actor.require(Right.READ_AUDIT);
        return records.list(query);
    }
}
