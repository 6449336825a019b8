package org.causebook.persistence.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.Draft;
import org.causebook.editing.EntryRef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.NullUnmarked;

/** The row of a draft. Its version counts saves; writers name the one that they saw. */
@Entity
@Table(name = "draft")
@IdClass(DraftEntity.Key.class)
@NullUnmarked
class DraftEntity {

    /** An entry has at most one draft of each author. */
    record Key(Long entryId, String author) implements Serializable {}

    @Id
    @Column(name = "entry_id")
    private Long entryId;

    @Id
    private String author;

    private int base;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private EntryContent content;

    private long version;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For Hibernate only. */
    protected DraftEntity() {}

    void save(int changedBase, EntryContent changed) {
        base = changedBase;
        content = changed;
        version++;
        updatedAt = Places.now();
    }

    long version() {
        return version;
    }

    Draft toDraft(EntryRef entry) {
        return new Draft(entry, author, base, content, version, updatedAt);
    }
}
