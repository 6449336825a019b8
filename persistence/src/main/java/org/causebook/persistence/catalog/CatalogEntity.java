package org.causebook.persistence.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.causebook.catalog.Article;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.NullUnmarked;

/** The row of a catalog. */
@Entity
@Table(name = "catalog")
@NullUnmarked
class CatalogEntity {

    @Id
    private Long id;

    private String slug;
    private String title;
    private String program;
    private String product;
    private String summary;

    @Column(columnDefinition = "text")
    private Notation notation;

    private Scope scope;

    @Column(name = "visibility")
    private String visibility;

    private String[] keywords;
    private String[] technologies;

    @Column(name = "issue_type")
    private String issueType;

    @Column(name = "article_number")
    private String articleNumber;

    @Column(name = "article_version")
    private String articleVersion;

    @Column(name = "article_modified")
    private LocalDate articleModified;

    @Version
    private long version;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "catalog_applies_to", joinColumns = @JoinColumn(name = "catalog_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<AppliesToRow> appliesTo = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catalog_reference", joinColumns = @JoinColumn(name = "catalog_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<ReferenceRow> references = new ArrayList<>();

    /** For Hibernate only. */
    protected CatalogEntity() {}

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    Scope scope() {
        return scope;
    }

    Catalog toCatalog(long entryCount) {
        return new Catalog(
                slug,
                title,
                program,
                product,
                summary,
                notation,
                scope,
                appliesTo.stream().map(AppliesToRow::toAppliesTo).toList(),
                List.of(keywords),
                references.stream().map(ReferenceRow::toReference).toList(),
                article(),
                entryCount,
                updatedAt);
    }

    private Article article() {
        return articleNumber == null
                ? null
                : new Article(articleNumber, articleVersion, articleModified, List.of(technologies), issueType);
    }
}
