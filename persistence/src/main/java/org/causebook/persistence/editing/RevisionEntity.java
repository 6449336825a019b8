package org.causebook.persistence.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.EntryRef;
import org.causebook.editing.NotNow;
import org.causebook.editing.Revision;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The row of a revision. Only its state moves on; the database refuses everything else. */
@Entity
@Table(name = "revision")
@IdClass(RevisionEntity.Key.class)
@NullUnmarked
class RevisionEntity {

    /** Revisions are numbered within their entry. Decisions have the same key. */
    record Key(Long entryId, int number) implements Serializable {}

    /** The format of the content that is written; readers of an older one would upcast it here. */
    static final short CURRENT_FORMAT = 1;

    @Id
    @Column(name = "entry_id")
    private Long entryId;

    @Id
    private int number;

    private short format;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private EntryContent content;

    private String author;

    @Column(name = "created_at")
    private Instant createdAt;

    private String comment;
    private Revision.State state;
    private Integer edition;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For Hibernate only. */
    protected RevisionEntity() {}

    /** A revision in review; the author is null when it comes with the software. */
    RevisionEntity(long entryId, int number, EntryContent content, @Nullable String author, @Nullable String comment) {
        this.entryId = entryId;
        this.number = number;
        this.format = CURRENT_FORMAT;
        this.content = content;
        this.author = author;
        this.comment = comment;
        this.createdAt = Places.now();
        this.state = Revision.State.IN_REVIEW;
    }

    /** @throws NotNow if it is not in review */
    void publish(int number) {
        leaveReview(Revision.State.PUBLISHED);
        edition = number;
        publishedAt = Places.now();
    }

    void supersede() {
        state = Revision.State.SUPERSEDED;
    }

    /** @throws NotNow if it is not in review */
    void leaveReview(Revision.State next) {
        if (state != Revision.State.IN_REVIEW) {
            throw new NotNow("Revision " + number + " is not in review any more.");
        }
        state = next;
    }

    Revision toRevision(EntryRef entry, @Nullable DecisionEntity decision) {
        if (format != CURRENT_FORMAT) {
            throw new IllegalStateException("revision " + number + " of " + entry.path() + " has format " + format
                    + ", known is " + CURRENT_FORMAT);
        }
        return new Revision(
                entry,
                number,
                content,
                Optional.ofNullable(author),
                createdAt,
                Optional.ofNullable(comment),
                state,
                Optional.ofNullable(edition),
                Optional.ofNullable(publishedAt),
                Optional.ofNullable(decision).flatMap(DecisionEntity::toReview));
    }
}
