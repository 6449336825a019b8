package org.causebook.ui.audit;

import java.util.List;
import java.util.Optional;
import org.causebook.account.AuditRecord;
import org.causebook.catalog.Page;
import org.causebook.ui.page.QueryText;

/** A part of the audit trail, with the way on. */
public record AuditList(AuditFilter filter, Page<AuditRecord> page) {

    /** Its records as lines. */
    public List<AuditLine> lines() {
        return page.items().stream().map(AuditLine::new).toList();
    }

    /** Where older records are. */
    public Optional<String> next() {
        return page.next()
                .map(token -> new QueryText()
                        .add("login", filter.login())
                        .add("action", filter.action())
                        .add("subject", filter.subject())
                        .add("after", token)
                        .on(AuditPages.ADDRESS));
    }
}
