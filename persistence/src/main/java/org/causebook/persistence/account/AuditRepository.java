package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditQuery;
import org.causebook.account.AuditTrail;
import org.causebook.account.ReadAudit;
import org.causebook.account.ReadAudit.AuditRecord;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditRepository implements AuditTrail, ReadAudit.Records, PanacheRepository<AuditRepository.AuditEntity> {

    /** Those who listen hear of a record when its transaction has succeeded. */
    private final Event<AuditRecord> recorded;

    @Inject
    AuditRepository(Event<AuditRecord> recorded) {
        this.recorded = recorded;
    }

    /** A field as JSON. A list of them keeps the order of the fields, which an object in {@code jsonb} does not. */
    record Field(String name, @Nullable String text) {

        static List<Field> listOf(Map<String, @Nullable String> fields) {
            return fields.entrySet().stream()
                    .map(field -> new Field(field.getKey(), field.getValue()))
                    .toList();
        }

        static Map<String, @Nullable String> mapOf(List<Field> fields) {
            var map = new LinkedHashMap<String, @Nullable String>();
            fields.forEach(field -> map.put(field.name(), field.text()));
            return map;
        }
    }

    /** The row of an audit record. */
    @Entity(name = "AuditEntity")
    @Table(name = "audit")
    @NullUnmarked
    static class AuditEntity {

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

        @JdbcTypeCode(SqlTypes.JSON)
        private List<Field> before;

        @JdbcTypeCode(SqlTypes.JSON)
        private List<Field> after;

        /** For Hibernate only. */
        protected AuditEntity() {}

        AuditEntity(Actor actor, AuditEvent event) {
            this.account = actor.account().orElse(null);
            this.login = actor.login();
            this.origin = actor.origin();
            this.action = event.action();
            this.subject = event.subject();
            this.before = Field.listOf(event.before());
            this.after = Field.listOf(event.after());
        }

        AuditRecord toRecord() {
            var event = new AuditEvent(action, subject, Field.mapOf(before), Field.mapOf(after));
            return new AuditRecord(id, at, account, login, origin, event);
        }
    }

    @Override
    public void add(Actor actor, AuditEvent event) {
        var entity = new AuditEntity(actor, event);
        persist(entity);
        recorded.fire(entity.toRecord());
    }

    @Override
    public Page<AuditRecord> list(AuditQuery query) {
        var filter = filter(query).and("id < :before", "before", query.page().afterNumber());
        var fetched = find(filter.sortedBy("id desc"), filter.parameters())
                .range(0, query.page().limit())
                .stream()
                .map(AuditEntity::toRecord)
                .toList();
        return Page.of(fetched, query.page(), record -> new Place("", String.valueOf(record.id())));
    }

    @Override
    public int count(AuditQuery query, int limit) {
        var filter = filter(query);
        var counted = getEntityManager()
                .createQuery(
                        "select count(*) from (select id as id from AuditEntity where " + filter.condition()
                                + " order by id limit :limit) bounded",
                        Long.class)
                .setParameter("limit", limit);
        filter.parameters().forEach(counted::setParameter);
        return counted.getSingleResult().intValue();
    }

    private static Filter filter(AuditQuery query) {
        var filter = new Filter()
                .and("login = :login", "login", query.login())
                .and("action = :action", "action", query.action())
                .and("subject = :subject or subject like :below escape '\\'", "subject", query.subject());
        query.subject().ifPresent(subject -> filter.parameters().put("below", Filter.literal(subject) + "/%"));
        return filter;
    }
}
