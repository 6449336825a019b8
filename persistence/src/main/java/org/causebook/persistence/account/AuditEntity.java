package org.causebook.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditRecord;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The row of an audit record. */
@Entity
@Table(name = "audit")
@NullUnmarked
class AuditEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Generated
    private Instant at;

    @Column(name = "account_id")
    private Long account;

    private String login;
    private String origin;
    private String action;
    private String subject;

    @Column(name = "before_fields")
    private String[] beforeFields;

    @Column(name = "before_values")
    private String[] beforeValues;

    @Column(name = "after_fields")
    private String[] afterFields;

    @Column(name = "after_values")
    private String[] afterValues;

    /** For Hibernate only. */
    protected AuditEntity() {}

    AuditEntity(Actor actor, AuditEvent event) {
        this.account = actor.account().orElse(null);
        this.login = actor.login();
        this.origin = actor.origin();
        this.action = event.action();
        this.subject = event.subject();
        this.beforeFields = event.before().keySet().toArray(String[]::new);
        this.beforeValues = event.before().values().toArray(String[]::new);
        this.afterFields = event.after().keySet().toArray(String[]::new);
        this.afterValues = event.after().values().toArray(String[]::new);
    }

    AuditRecord toRecord() {
        var event = new AuditEvent(action, subject, map(beforeFields, beforeValues), map(afterFields, afterValues));
        return new AuditRecord(id, at, account, login, origin, event);
    }

    private static Map<String, String> map(String[] fields, String[] values) {
        var map = new LinkedHashMap<String, String>();
        for (int index = 0; index < fields.length; index++) {
            map.put(fields[index], values[index]);
        }
        return map;
    }
}
