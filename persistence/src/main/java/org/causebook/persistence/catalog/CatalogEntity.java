package org.causebook.persistence.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogSettings;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.NullUnmarked;

/** The row of a catalog: its content, and the parts of it that queries need as columns. */
@Entity
@Table(name = "catalog")
@NullUnmarked
class CatalogEntity {

    private static final String ACTIVE = "active";
    private static final String ARCHIVED = "archived";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private CatalogContent content;

    private String title;

    @Column(name = "article_number")
    private String articleNumber;

    private Notation notation;
    private Scope scope;
    private Visibility visibility;
    private String state = ACTIVE;

    @Version
    private long version;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For Hibernate only. */
    protected CatalogEntity() {}

    CatalogEntity(CatalogContent content) {
        this.slug = content.slug();
        rewrite(content);
    }

    /** Takes everything over but the slug, which is part of addresses. */
    final void rewrite(CatalogContent changed) {
        content = changed;
        title = changed.title();
        articleNumber = changed.article() == null ? null : changed.article().number();
        notation = changed.notation();
        scope = changed.scope();
        visibility = changed.visibility();
        touch();
    }

    void archive(boolean archived) {
        state = archived ? ARCHIVED : ACTIVE;
        touch();
    }

    /** In the precision of the database, so that what was written reads the same. */
    private void touch() {
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    Long id() {
        return id;
    }

    long version() {
        return version;
    }

    Notation notation() {
        return notation;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    Scope scope() {
        return scope;
    }

    Visibility visibility() {
        return visibility;
    }

    Catalog toCatalog(long entryCount) {
        return new Catalog(content, entryCount, updatedAt);
    }

    CatalogSettings toSettings(long entryCount) {
        return new CatalogSettings(content, state.equals(ARCHIVED), version, entryCount, updatedAt);
    }
}
