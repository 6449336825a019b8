package org.causebook.persistence.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.causebook.catalog.Article;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogContent;
import org.causebook.editing.CatalogSettings;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.NullUnmarked;

/** The row of a catalog. */
@Entity
@Table(name = "catalog")
@NullUnmarked
class CatalogEntity {

    private static final String ACTIVE = "active";
    private static final String ARCHIVED = "archived";
    private static final String PUBLIC = "public";
    private static final String INTERNAL = "internal";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
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

    private String state = ACTIVE;

    @Column(name = "four_eyes")
    private boolean fourEyes;

    @Column(name = "show_authors")
    private boolean showAuthors;

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

    CatalogEntity(CatalogContent content) {
        this.slug = content.slug();
        rewrite(content);
    }

    /** Takes everything over but the slug, to which addresses lead. */
    final void rewrite(CatalogContent content) {
        title = content.title();
        program = content.program();
        product = content.product();
        summary = content.summary();
        notation = content.notation();
        scope = content.scope();
        keywords = content.keywords().toArray(String[]::new);
        visibility = content.internal() ? INTERNAL : PUBLIC;
        fourEyes = content.fourEyes();
        showAuthors = content.showAuthors();
        replace(appliesTo, content.appliesTo().stream().map(AppliesToRow::of).toList());
        replace(references, content.references().stream().map(ReferenceRow::of).toList());
        continueArticle(content.article());
        touch();
    }

    private void continueArticle(Article article) {
        articleNumber = article == null ? null : article.number();
        articleVersion = article == null ? null : article.version();
        articleModified = article == null ? null : article.modified();
        technologies = article == null ? new String[0] : article.technologies().toArray(String[]::new);
        issueType = article == null ? null : article.issueType();
    }

    private static <R> void replace(List<R> rows, List<R> others) {
        if (!rows.equals(others)) {
            rows.clear();
            rows.addAll(others);
        }
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

    boolean isArchived() {
        return state.equals(ARCHIVED);
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

    CatalogSettings toSettings(long entryCount) {
        var content = new CatalogContent(
                slug,
                title,
                program,
                product,
                summary,
                notation,
                scope,
                appliesTo.stream().map(AppliesToRow::toAppliesTo).toList(),
                List.of(keywords),
                references.stream().map(ReferenceRow::toWritten).toList(),
                article(),
                visibility.equals(INTERNAL),
                fourEyes,
                showAuthors);
        return new CatalogSettings(content, isArchived(), version, entryCount, updatedAt);
    }

    private Article article() {
        return articleNumber == null
                ? null
                : new Article(articleNumber, articleVersion, articleModified, List.of(technologies), issueType);
    }
}
