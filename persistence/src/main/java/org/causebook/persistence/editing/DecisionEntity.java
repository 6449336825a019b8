package org.causebook.persistence.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.causebook.editing.Revision;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** How the review of a revision ended. */
@Entity
@Table(name = "decision")
@IdClass(RevisionEntity.Key.class)
@NullUnmarked
class DecisionEntity {

    @Id
    @Column(name = "entry_id")
    private Long entryId;

    @Id
    private int number;

    private String reviewer;
    private String comment;

    @Generated
    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For Hibernate only. */
    protected DecisionEntity() {}

    /** @param reviewer login; null when the author withdrew the revision, or a newer one replaced it */
    DecisionEntity(Long entryId, int number, @Nullable String reviewer, @Nullable String comment) {
        this.entryId = entryId;
        this.number = number;
        this.reviewer = reviewer;
        this.comment = comment;
    }

    /** Empty where no reviewer decided. */
    Optional<Revision.Review> toReview() {
        return Optional.ofNullable(reviewer)
                .map(who -> new Revision.Review(who, Optional.ofNullable(comment), decidedAt));
    }
}
