package org.causebook.persistence.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the public reads of an entry. Written by publication alone, hence immutable here. */
@Entity
@Immutable
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

    @Column(name = "sort_value")
    private Long sortValue;

    private String symbol;

    @Column(name = "symbol_note")
    private String symbolNote;

    private String meaning;
    private Outcome outcome;

    @Column(name = "applies_to")
    private String[] appliesTo;

    @Column(name = "article_position")
    private Integer articlePosition;

    private EntryState state;

    @Column(name = "retired_reason")
    private String retiredReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private PublishedEntryEntity successor;

    private int revision;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "entry_code", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderBy("kind desc, low, text")
    private List<EntryCodeRow> codes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "published_cause", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderBy("position")
    private List<CauseRow> causes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "published_reference", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderBy("causePosition, position")
    private List<EntryReferenceRow> references = new ArrayList<>();

    /** For Hibernate only. */
    protected PublishedEntryEntity() {}

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    Entry toEntry() {
        return new Entry(
                catalog.slug(),
                catalog.title(),
                catalog.scope(),
                code,
                codes.stream().map(EntryCodeRow::toEntryCode).toList(),
                symbol,
                symbolNote,
                meaning,
                outcome,
                causes(),
                references(null),
                List.of(appliesTo),
                state,
                retiredReason,
                successor == null ? null : successor.code(),
                articlePosition,
                revision,
                publishedAt,
                updatedAt);
    }

    private List<Cause> causes() {
        return causes.stream()
                .map(cause -> cause.toCause(references(cause.position())))
                .toList();
    }

    private List<Reference> references(@Nullable Integer causePosition) {
        return references.stream()
                .filter(reference -> Objects.equals(reference.causePosition(), causePosition))
                .map(EntryReferenceRow::toReference)
                .toList();
    }
}
