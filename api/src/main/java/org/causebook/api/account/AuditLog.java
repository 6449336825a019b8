package org.causebook.api.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.causebook.account.ReadAudit.AuditRecord;
import org.causebook.api.account.AuditResource.AuditResponse;
import org.jboss.logging.Logger;

/**
 * Writes each record of the audit trail to the log as a line of JSON, once its change is made. It is off unless the level of
 * this category is set, and a handler of the log may send it elsewhere, such as to syslog.
 */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("org.causebook.audit");

    private final ObjectMapper json;

    @Inject
    AuditLog(ObjectMapper json) {
        this.json = json;
    }

    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditRecord record) throws JsonProcessingException {
        if (LOG.isInfoEnabled()) {
            LOG.info(json.writeValueAsString(AuditResponse.from(record)));
        }
    }
}
