package org.causebook.persistence.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Place;
import org.causebook.editing.EntryRef;
import org.causebook.editing.WorkItem;
import org.causebook.editing.WorkQuery;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One row of the editors' list. {@link WorkItems} writes it with the view work_state. */
@Entity
@Immutable
@Table(name = "work_item")
@NullUnmarked
class WorkItemEntity {

    @Id
    @Column(name = "entry_id")
    private Long entryId;

    @Column(name = "catalog_id")
    private Long catalogId;

    private String status;
    private String symbol;
    private String meaning;
    private Outcome outcome;

    @Column(name = "cause_determined")
    private boolean causeDetermined;

    private Integer edition;

    @Column(name = "in_review")
    private Integer inReview;

    private int drafts;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "code_order")
    private String codeOrder;

    @Column(name = "symbol_order")
    private String symbolOrder;

    @Column(name = "meaning_order")
    private String meaningOrder;

    @Column
    private String words;

    /** For Hibernate only. */
    protected WorkItemEntity() {}

    WorkItem toItem(String catalog, String catalogTitle, String code) {
        return new WorkItem(
                new EntryRef(entryId, catalog, code),
                catalogTitle,
                WorkItem.Status.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_')),
                symbol,
                meaning,
                outcome,
                causeDetermined,
                Optional.ofNullable(edition),
                Optional.ofNullable(inReview),
                drafts,
                updatedAt);
    }

    /** Where the row stands in the list, for page tokens. */
    Place place(WorkQuery.Sort sort) {
        var key = switch (sort) {
            case UPDATED -> updatedAt.toString();
            case CODE -> codeOrder;
            case SYMBOL -> symbolOrder;
            case MEANING -> meaningOrder;
        };
        return new Place(key, Long.toString(entryId));
    }
}
