package org.causebook.persistence.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.causebook.catalog.EntryCode;
import org.jspecify.annotations.NullUnmarked;

/** One of the codes that an entry is known by. */
@Entity
@Table(name = "entry_code")
@NullUnmarked
class EntryCodeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "entry_id")
    private Long entryId;

    @Column(name = "catalog_id")
    private Long catalogId;

    private String text;
    private String key;
    private Long low;
    private Long high;
    private String qualifier;
    private EntryCode.Kind kind;

    /** For Hibernate only. */
    protected EntryCodeEntity() {}

    EntryCode toEntryCode() {
        return new EntryCode(text, key, low, high, qualifier, kind);
    }
}
