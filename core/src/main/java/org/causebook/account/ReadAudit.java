package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.causebook.catalog.Page;
import org.jspecify.annotations.Nullable;

/** Use case: read who changed what. */
@ApplicationScoped
public class ReadAudit {

    private final Records records;

    @Inject
    public ReadAudit(Records records) {
        this.records = records;
    }

    /**
     * A record of the {@link AuditTrail}.
     *
     * @param id grows with time
     * @param account id of the account that made the change; null for someone who had not signed in
     * @param login login of that account; empty if there is none
     * @param origin network address of the request; empty if the application acted by itself
     */
    public record AuditRecord(
            long id, Instant at, @Nullable Long account, String login, String origin, AuditEvent event) {}

    /** Port: reads what the {@link AuditTrail} recorded. */
    public interface Records {

        /** A page of records, newest first. */
        Page<AuditRecord> list(AuditQuery query);

        /** How many there are on all pages; counting stops at the limit. */
        int count(AuditQuery query, int limit);
    }

    /**
     * A page of the audit trail, newest first.
     *
     * @throws NotAllowed without the right to read it
     */
    @Transactional
    public Page<AuditRecord> list(Actor actor, AuditQuery query) {
        actor.require(Right.READ_AUDIT);
        return records.list(query);
    }

    /**
     * How many records there are on all pages, at most one more than {@link Page#COUNTED}.
     *
     * @throws NotAllowed without the right to read it
     */
    @Transactional
    public int count(Actor actor, AuditQuery query) {
        actor.require(Right.READ_AUDIT);
        return records.count(query, Page.COUNTED + 1);
    }
}
