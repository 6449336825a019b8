package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditQuery;
import org.causebook.account.AuditRecord;
import org.causebook.account.AuditRecords;
import org.causebook.account.AuditTrail;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;

/** The audit trail. */
@ApplicationScoped
class AuditRepository implements AuditTrail, AuditRecords, PanacheRepository<AuditEntity> {

    @Override
    public void add(Actor actor, AuditEvent event) {
        persist(new AuditEntity(actor, event));
    }

    @Override
    public Page<AuditRecord> list(AuditQuery query) {
        var condition = new StringBuilder("id < :before");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("before", query.page().after().map(RowId::of).orElse(Long.MAX_VALUE));
        query.login().ifPresent(login -> {
            condition.append(" and login = :login");
            parameters.put("login", login);
        });
        query.action().ifPresent(action -> {
            condition.append(" and action = :action");
            parameters.put("action", action);
        });
        query.subject().ifPresent(subject -> {
            condition.append(" and (subject = :subject or subject like :below escape '\\')");
            parameters.put("subject", subject);
            parameters.put("below", subject.replaceAll("[\\\\%_]", "\\\\$0") + "/%");
        });
        var fetched = find(condition + " order by id desc", parameters)
                .range(0, query.page().limit())
                .stream()
                .map(AuditEntity::toRecord)
                .toList();
        return Page.of(fetched, query.page(), record -> new Place("", String.valueOf(record.id())));
    }
}
