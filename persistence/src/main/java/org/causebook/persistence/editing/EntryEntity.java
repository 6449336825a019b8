package org.causebook.persistence.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The row of an entry, which is an identity only. */
@Entity
@Table(name = "entry")
@NullUnmarked
class EntryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "catalog_id")
    private Long catalogId;

    @Column
    private String code;

    /** For Hibernate only. */
    protected EntryEntity() {}
}
