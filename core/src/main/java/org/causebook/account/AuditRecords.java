package org.causebook.account;

import org.causebook.catalog.Page;

/** Port: reads what {@link AuditTrail} wrote. */
public interface AuditRecords {

    /** A page of records, the newest first. */
    Page<AuditRecord> list(AuditQuery query);
}
