package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.editing.People.ADA;
import static org.causebook.editing.People.ANNA;
import static org.causebook.editing.People.RUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.causebook.account.AuditEvent;
import org.causebook.account.NotAllowed;
import org.causebook.account.Right;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.junit.jupiter.api.Test;

class EditCatalogTest {

    private static final CatalogContent FOUR_EYES = OneCatalog.content(Notation.HTTP, true);
    private static final CatalogContent TWO_EYES = OneCatalog.content(Notation.HTTP, false);

    private final List<AuditEvent> noted = new ArrayList<>();
    private final SomePublications publications = new SomePublications();

    @Test
    void a_reviewer_adds_a_catalog_with_four_eyes() {
        assertThat(edit(new OneCatalog()).add(RUTH, FOUR_EYES).content()).isEqualTo(FOUR_EYES);
        assertThat(noted).extracting(AuditEvent::action).containsExactly("catalog-added");
    }

    @Test
    void leaving_four_eyes_out_needs_a_right_of_its_own() {
        var catalogs = new OneCatalog();

        refusedRules(() -> edit(catalogs).add(RUTH, TWO_EYES));
        assertThat(catalogs.all()).isEmpty();
        assertThat(edit(catalogs).add(ADA, TWO_EYES).content().fourEyes()).isFalse();
    }

    @Test
    void changing_four_eyes_needs_a_right_of_its_own_in_either_direction() {
        refusedRules(() -> edit(OneCatalog.of(Notation.HTTP, true)).save(RUTH, "sync", 1, TWO_EYES));
        refusedRules(() -> edit(OneCatalog.of(Notation.HTTP, false)).save(RUTH, "sync", 1, FOUR_EYES));
        assertThat(noted).isEmpty();

        edit(OneCatalog.of(Notation.HTTP, true)).save(ADA, "sync", 1, TWO_EYES);
        assertThat(noted).extracting(AuditEvent::after).containsExactly(Map.of("fourEyes", "false"));
    }

    @Test
    void a_reviewer_saves_what_leaves_the_review_rule_as_it_is() {
        var catalogs = OneCatalog.of(Notation.HTTP, false);
        edit(catalogs).save(RUTH, "sync", 1, OneCatalog.content("sync", "Better", Notation.HTTP, false));

        assertThat(catalogs.catalog().content().title()).isEqualTo("Better");
        assertThat(noted).extracting(AuditEvent::before).containsExactly(Map.of("title", "Title"));
    }

    @Test
    void an_editor_changes_no_catalog() {
        var catalogs = OneCatalog.of(Notation.HTTP, true);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> edit(catalogs).add(ANNA, FOUR_EYES));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> edit(catalogs).save(ANNA, "sync", 1, FOUR_EYES));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> edit(catalogs).archive(ANNA, "sync", 1, true));
    }

    @Test
    void a_second_editor_is_told_and_overwrites_nothing() {
        var catalogs = OneCatalog.of(Notation.HTTP, true);
        edit(catalogs).save(RUTH, "sync", 1, OneCatalog.content("sync", "First", Notation.HTTP, true));

        assertThatExceptionOfType(StaleCatalog.class)
                .isThrownBy(() -> edit(catalogs).save(ADA, "sync", 1, FOUR_EYES))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(catalogs.catalog()));
        assertThat(catalogs.catalog().content().title()).isEqualTo("First");
    }

    @Test
    void the_slug_is_fixed_and_the_notation_once_there_are_entries() {
        var renamed = OneCatalog.content("other", "Title", Notation.HTTP, true);
        var rewritten = OneCatalog.content(Notation.SQLSTATE, true);
        var empty = OneCatalog.of(Notation.HTTP, true);
        var filled = OneCatalog.of(Notation.HTTP, true).withEntries(1);

        refusedField("slug", () -> edit(empty).save(ADA, "sync", 1, renamed));
        refusedField("notation", () -> edit(filled).save(ADA, "sync", 1, rewritten));
        assertThat(edit(empty).save(ADA, "sync", 1, rewritten).content().notation())
                .isEqualTo(Notation.SQLSTATE);
    }

    @Test
    void an_archived_catalog_is_taken_up_again_before_it_is_edited() {
        var catalogs = OneCatalog.of(Notation.HTTP, true).archived();

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> edit(catalogs).save(RUTH, "sync", 2, FOUR_EYES));
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> edit(catalogs).archive(RUTH, "sync", 2, true));
        assertThat(edit(catalogs).archive(RUTH, "sync", 2, false).archived()).isFalse();
        assertThat(noted).extracting(AuditEvent::action).containsExactly("catalog-reopened");
    }

    @Test
    void an_added_catalog_is_a_public_change_unless_it_is_internal() {
        edit(new OneCatalog()).add(RUTH, content("Title", Visibility.INTERNAL));
        assertThat(publications.changes()).isEmpty();

        edit(new OneCatalog()).add(RUTH, content("Title", Visibility.PUBLIC));
        assertThat(publications.changes()).containsExactly("catalog-added sync");
    }

    @Test
    void a_catalog_that_becomes_public_is_told_as_new_with_all_its_entries() {
        save(Visibility.INTERNAL, content("Title", Visibility.PUBLIC));

        assertThat(publications.changes()).containsExactly("catalog-added sync", "all entries of sync");
        assertThat(publications.refreshed()).containsExactly("sync");
    }

    @Test
    void a_catalog_that_becomes_internal_is_removed_and_nothing_else_is_told() {
        save(Visibility.PUBLIC, content("A secret title", Visibility.INTERNAL));

        assertThat(publications.changes()).containsExactly("catalog-removed sync");
        assertThat(publications.refreshed()).containsExactly("sync");
    }

    @Test
    void an_edit_of_a_public_catalog_is_told_and_one_of_an_internal_catalog_is_not() {
        save(Visibility.INTERNAL, content("Better", Visibility.INTERNAL));
        assertThat(publications.changes()).isEmpty();

        save(Visibility.PUBLIC, content("Better", Visibility.PUBLIC));
        assertThat(publications.changes()).containsExactly("catalog-revised sync");
        assertThat(publications.refreshed()).containsExactly("sync", "sync");
    }

    @Test
    void saving_what_is_kept_already_changes_nothing_for_readers() {
        save(Visibility.PUBLIC, content("Title", Visibility.PUBLIC));

        assertThat(publications.changes()).isEmpty();
        assertThat(publications.refreshed()).isEmpty();
    }

    @Test
    void archiving_and_taking_up_again_are_told_of_a_public_catalog_only() {
        archiveAndReopen(OneCatalog.of(Notation.HTTP, true).show(Visibility.INTERNAL));
        assertThat(publications.changes()).isEmpty();

        archiveAndReopen(OneCatalog.of(Notation.HTTP, true));
        assertThat(publications.changes()).containsExactly("catalog-archived sync", "catalog-revised sync");
    }

    @Test
    void nothing_is_told_of_a_save_that_was_refused() {
        var catalogs = OneCatalog.of(Notation.HTTP, true);

        assertThatExceptionOfType(StaleCatalog.class)
                .isThrownBy(() -> edit(catalogs).save(RUTH, "sync", 7, content("Better", Visibility.INTERNAL)));
        assertThatExceptionOfType(StaleCatalog.class)
                .isThrownBy(() -> edit(catalogs).archive(RUTH, "sync", 7, true));
        assertThat(publications.changes()).isEmpty();
    }

    private void save(Visibility before, CatalogContent content) {
        edit(OneCatalog.of(Notation.HTTP, true).show(before)).save(RUTH, "sync", 1, content);
    }

    private void archiveAndReopen(OneCatalog catalogs) {
        edit(catalogs).archive(RUTH, "sync", 1, true);
        edit(catalogs).archive(RUTH, "sync", 2, false);
    }

    private static CatalogContent content(String title, Visibility visibility) {
        return OneCatalog.content("sync", title, Notation.HTTP, true, visibility);
    }

    private EditCatalog edit(OneCatalog catalogs) {
        return new EditCatalog(catalogs, publications, publications, (who, event) -> noted.add(event));
    }

    private static void refusedRules(ThrowingCallable change) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(change)
                .satisfies(refused -> assertThat(refused.right()).isEqualTo(Right.SET_REVIEW_RULES));
    }

    private static void refusedField(String field, ThrowingCallable change) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(change)
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::field).containsExactly(field));
    }
}
