package org.causebook.persistence.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.Outcome;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the public reads of an entry: its content, and the parts of it that queries need as columns. */
@Entity
@Table(name = "published_entry")
@NullUnmarked
class PublishedEntryEntity {

    @Id
    @Column(name = "entry_id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "catalog_id")
    private CatalogEntity catalog;

    private String code;
    private Long low;
    private Long high;

    @Column
    private String symbol;

    @Column
    private String meaning;

    @Column
    private Outcome outcome;

    @Column(name = "cause_determined")
    private boolean causeDetermined;

    @Column
    private EntryState state;

    private String successor;
    private int edition;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private EntryContent content;

    /** For Hibernate only. */
    protected PublishedEntryEntity() {}

    /** An entry that is published for the first time. */
    PublishedEntryEntity(Long id, CatalogEntity catalog, EntryCode primary, Instant at) {
        this.id = id;
        this.catalog = catalog;
        this.code = primary.text();
        this.low = primary.low();
        this.high = primary.high();
        this.publishedAt = at;
    }

    void publish(EntryContent changed, int number, @Nullable String successorCode, Instant at) {
        content = changed;
        symbol = changed.symbol();
        meaning = Objects.requireNonNull(changed.meaning());
        outcome = Objects.requireNonNull(changed.outcome());
        causeDetermined = changed.causeDetermined();
        state = changed.retirement() == null ? EntryState.PUBLISHED : EntryState.RETIRED;
        successor = successorCode;
        edition = number;
        updatedAt = at;
    }

    /** Names the successor that the content wants. */
    void succeed() {
        successor = Objects.requireNonNull(content.retirement()).successor();
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    int edition() {
        return edition;
    }

    Entry toEntry() {
        return new Entry(
                catalog.slug(),
                catalog.title(),
                catalog.scope(),
                catalog.notation(),
                EntryCode.of(code, EntryCode.Kind.PRIMARY, null, low, high),
                content,
                successor,
                edition,
                publishedAt,
                updatedAt);
    }
}
