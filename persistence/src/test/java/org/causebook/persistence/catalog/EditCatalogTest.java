package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.causebook.account.Actor;
import org.causebook.account.Role;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.CreateEntry;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.NotNow;
import org.causebook.editing.SlugTaken;
import org.causebook.editing.StaleCatalog;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditCatalogTest {

    private static final Actor RUTH =
            new Actor(Optional.of(3L), "ruth", Role.REVIEWER, Role.REVIEWER.rights(), "127.0.0.1");

    @Inject
    EditCatalog edit;

    @Inject
    CreateEntry create;

    @Inject
    Catalogs catalogs;

    @Inject
    EntityManager database;

    private final String slug = "c-" + UUID.randomUUID();

    @Test
    void everything_written_about_a_catalog_is_kept() {
        var content = content("Title", false, article(slug));

        var added = edit.add(RUTH, content);

        assertThat(edit.show(RUTH, slug)).isEqualTo(added);
        assertThat(added.content()).isEqualTo(content);
        assertThat(catalogs.bySlug(slug).orElseThrow().references()).hasSize(1);
        assertThat(catalogs.byArticle(slug)).isPresent();
    }

    @Test
    void a_saved_catalog_has_the_new_content_and_the_next_version() {
        var added = edit.add(RUTH, content("Title", false, null));

        var saved = edit.save(RUTH, slug, added.version(), content("Other title", false, article(slug)));

        assertThat(saved.version()).isEqualTo(added.version() + 1);
        assertThat(edit.show(RUTH, slug)).isEqualTo(saved);
        assertThat(saved.content().title()).isEqualTo("Other title");
    }

    @Test
    void a_save_over_a_version_that_the_writer_did_not_see_is_refused() {
        var added = edit.add(RUTH, content("Title", false, null));
        edit.save(RUTH, slug, added.version(), content("Second title", false, null));

        assertThatExceptionOfType(StaleCatalog.class)
                .isThrownBy(() -> edit.save(RUTH, slug, added.version(), content("Third title", false, null)))
                .satisfies(
                        stale -> assertThat(stale.current().content().title()).isEqualTo("Second title"));
    }

    @Test
    void slugs_and_articles_belong_to_one_catalog() {
        edit.add(RUTH, content("Title", false, article(slug)));

        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> edit.add(RUTH, content("Title", false, null)))
                .extracting(SlugTaken::field)
                .isEqualTo("slug");
        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> edit.add(
                        RUTH, content("another-" + slug.substring(2, 20), article(slug.toUpperCase(Locale.ROOT)))))
                .extracting(SlugTaken::field)
                .isEqualTo("article.number");
    }

    @Test
    void an_archived_catalog_stays_readable_and_takes_no_more_entries() {
        var added = edit.add(RUTH, content("Title", false, null));

        var archived = edit.archive(RUTH, slug, added.version(), true);

        assertThat(archived.archived()).isTrue();
        assertThat(catalogs.bySlug(slug)).isPresent();
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> create.create(RUTH, slug, "5", EntryContent.empty()));
        edit.archive(RUTH, slug, archived.version(), false);
        create.create(RUTH, slug, "5", EntryContent.empty());
        assertThat(edit.show(RUTH, slug).entries()).isEqualTo(1);
        assertThat(changes()).containsExactly("catalog-added", "catalog-archived", "catalog-revised");
    }

    @Test
    void a_catalog_with_entries_keeps_its_notation() {
        var added = edit.add(RUTH, content("Title", false, null));
        create.create(RUTH, slug, "5", EntryContent.empty());
        var other = content(slug, "Title", Notation.HTTP, false, null);

        assertThatExceptionOfType(InvalidContent.class).isThrownBy(() -> edit.save(RUTH, slug, added.version(), other));
    }

    @Test
    void an_internal_catalog_makes_no_public_change_until_it_becomes_public() {
        var added = edit.add(RUTH, content("Title", true, null));
        var saved = edit.save(RUTH, slug, added.version(), content("Other title", true, null));
        assertThat(changes()).isEmpty();
        assertThat(catalogs.bySlug(slug)).isEmpty();

        var open = edit.save(RUTH, slug, saved.version(), content("Other title", false, null));
        assertThat(changes()).containsExactly("catalog-added");

        edit.save(RUTH, slug, open.version(), content("Other title", true, null));
        assertThat(changes()).containsExactly("catalog-added", "catalog-removed");
        assertThat(catalogs.bySlug(slug)).isEmpty();
    }

    private List<String> changes() {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select h.kind from change h join catalog c on c.id = h.catalog_id where slug = :slug"
                                + " order by sequence",
                        String.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    private static Article article(String number) {
        return new Article(number, "winnt:4.0", LocalDate.of(2000, 3, 30), List.of("kbiis400"), "kbhowto");
    }

    private CatalogContent content(String title, boolean internal, @Nullable Article article) {
        return content(slug, title, Notation.STATUS_32, internal, article);
    }

    private static CatalogContent content(String slug, Article article) {
        return content(slug, "Title", Notation.STATUS_32, false, article);
    }

    private static CatalogContent content(
            String slug, String title, Notation notation, boolean internal, @Nullable Article article) {
        return new CatalogContent(
                slug,
                title,
                "Area",
                "PROGRAM",
                "Product",
                "Summary.",
                notation,
                Scope.PRODUCT,
                List.of(new AppliesTo("A product", "1.0"), new AppliesTo("Another", null)),
                List.of("one", "two"),
                List.of("error {code}"),
                List.of(new Reference("Manual", "https://example.org/", null)),
                article,
                internal ? Visibility.INTERNAL : Visibility.PUBLIC,
                true,
                false);
    }
}
