package org.causebook.persistence.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.persistence.editing.People.ANNA;
import static org.causebook.persistence.editing.People.RON;
import static org.causebook.persistence.editing.People.RUTH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.causebook.catalog.Audience;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.ShowEntry;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.ChangeLife;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Publications;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.Revision;
import org.causebook.editing.Revisions;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What publication writes, in rows and changes. */
@QuarkusTest
class PublishingTest {

    private static final String ROWS = """
            select cast(to_jsonb(p) as text) from published_entry p
            union all select cast(to_jsonb(c) - 'id' as text) from entry_code c
            order by 1
            """;

    /** Every column that repeats a part of the content, beside that part. */
    private static final String DIFFERING = """
            select count(*) from published_entry p
            join revision r on r.entry_id = p.entry_id and r.state = 'published'
            join entry e on e.id = p.entry_id
            join entry_code k on k.entry_id = p.entry_id and k.kind = 'primary'
            where (p.content, p.edition, p.updated_at, p.catalog_id, p.code, p.low, p.high) is distinct from
                (r.content, r.edition, r.published_at, e.catalog_id, e.code, k.low, k.high)
              or (p.symbol, p.meaning, p.outcome) is distinct from
                (r.content ->> 'symbol', r.content ->> 'meaning', r.content ->> 'outcome')
              or p.cause_determined <>
                (r.content ->> 'outcome' = 'success' or jsonb_array_length(r.content -> 'causes') > 0)
              or p.state <> case when r.content -> 'retirement' is null then 'published' else 'retired' end
            """;

    @Inject
    Desk desk;

    @Inject
    ChangeLife life;

    @Inject
    EditCatalog catalogs;

    @Inject
    ReviewRevision review;

    @Inject
    ShowEntry show;

    @Inject
    Revisions revisions;

    @Inject
    Publications publications;

    @Inject
    EntityManager database;

    @Test
    @TestTransaction
    void public_rows_rebuilt_from_the_published_revisions_are_equal() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var successor = desk.published(catalog, "6", "New.");
        var retired = desk.published(catalog, "5", "Old.");
        desk.publish(desk.published(catalog, "7", "With codes."), Contents.full());
        desk.approve(life.retire(ANNA, retired, "Gone.", successor.code()));
        database.flush();
        var before = texts(ROWS);
        var all = entries();
        assertThat(before).hasSizeGreaterThan(224);

        database.createNativeQuery("delete from published_entry").executeUpdate();
        database.createNativeQuery("delete from entry_code where kind <> 'primary'")
                .executeUpdate();
        database.clear();
        all.forEach(this::replay);
        all.forEach(entry -> publications.linkSuccessors(entry.catalog()));
        database.flush();

        assertThat(texts(ROWS)).isEqualTo(before);
    }

    private void replay(EntryRef entry) {
        revisions.of(entry).stream()
                .filter(Revision::isPublic)
                .sorted(Comparator.comparingInt(Revision::number))
                .forEach(revision -> {
                    publications.replaceCodes(entry, revision.content().codes());
                    publications.write(revision, null);
                });
    }

    private List<EntryRef> entries() {
        return database.unwrap(Session.class)
                .createSelectionQuery(
                        "select p.id, p.catalog.slug, p.code from PublishedEntryEntity p order by p.id", EntryRef.class)
                .getResultList();
    }

    @Test
    @TestTransaction
    void public_columns_say_what_the_published_revision_says() {
        desk.publish(desk.published(desk.catalog(Notation.STATUS_32), "5", "First."), Contents.full());
        database.flush();

        assertThat(database.createNativeQuery(DIFFERING, Long.class).getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void a_new_edition_replaces_the_public_text_and_keeps_when_the_entry_was_first_published() {
        var entry = desk.published(desk.catalog(Notation.STATUS_32), "5", "First.");
        var first = read(entry);

        desk.publish(entry, Desk.content("Rewritten."));

        var second = read(entry);
        assertThat(second.meaning()).isEqualTo("Rewritten.");
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(second.updatedAt()).isAfter(first.updatedAt());
        assertThat(first.updatedAt()).isEqualTo(first.publishedAt());
        assertThat(changes(entry)).containsExactly("catalog-added", "entry-published 5 1", "entry-revised 5 2");
    }

    @Test
    void a_code_that_an_edition_drops_is_free_for_another_entry() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var one = desk.published(catalog, "5", "One.");
        var other = desk.published(catalog, "6", "Other.");
        var former = List.of(new EntryCode("4711", "", null, null, null, EntryCode.Kind.FORMER));
        desk.publish(one, Desk.content("One.").withCodes(former));
        desk.publish(one, Desk.content("One.").withCodes(former));
        desk.publish(one, Desk.content("One."));

        desk.publish(other, Desk.content("Other.").withCodes(former));

        assertThat(texts("select e.code || ' ' || k.kind from entry_code k join entry e on e.id = k.entry_id"
                        + " where k.low = 4711"))
                .containsExactly("6 former");
        assertThat(show.show(catalog.slug(), "4711").code()).isEqualTo("6");
    }

    @Test
    void content_that_leaves_out_everything_optional_is_published() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        var content = new EntryContent(
                null, null, "Short.", Outcome.ERROR, List.of(), List.of(), List.of(), List.of(), null, null);

        desk.publish(entry, content);

        assertThat(read(entry).content()).isEqualTo(content);
    }

    @Test
    void a_retired_entry_is_retired_once_then_revised_and_may_be_in_use_again() {
        var catalog = desk.catalog(Notation.STATUS_32);
        desk.published(catalog, "6", "Six.");
        desk.published(catalog, "7", "Seven.");
        var entry = desk.published(catalog, "5", "Five.");

        desk.approve(life.retire(ANNA, entry, "Gone.", "6"));
        assertThat(read(entry).successor()).isEqualTo("6");
        var retired = Desk.content("Five.").withRetirement(new org.causebook.catalog.Retirement("Gone.", "7"));
        desk.publish(entry, retired);
        assertThat(read(entry).successor()).isEqualTo("7");
        desk.approve(life.reopen(ANNA, entry, Optional.empty()));
        assertThat(read(entry).successor()).isNull();

        assertThat(changes(entry))
                .endsWith("entry-published 5 1", "entry-retired 5 2", "entry-revised 5 3", "entry-revised 5 4");
    }

    @Test
    void a_successor_is_named_once_it_is_published_and_the_entries_that_it_succeeds_are_told_as_revised() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var first = desk.published(catalog, "5", "Five.");
        var second = desk.published(catalog, "6", "Six.");
        var successor = desk.create(catalog, "99", "New.");
        desk.approve(life.retire(ANNA, first, "Gone.", "99"));
        desk.approve(life.retire(ANNA, second, "Gone.", "99"));
        assertThat(read(first).successor()).isNull();

        desk.publish(successor, Desk.content("New."));
        assertThat(read(first).successor()).isEqualTo("99");
        assertThat(changes(successor)).endsWith("entry-published 99 1", "entry-revised 5 2", "entry-revised 6 2");

        desk.publish(successor, Desk.content("Newer."));
        assertThat(changes(successor)).endsWith("entry-revised 6 2", "entry-revised 99 2");
    }

    @Test
    void a_catalog_that_becomes_public_is_told_with_the_editions_in_force_by_their_codes_and_without_gaps() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var entry = desk.published(catalog, "5", "Five.");
        desk.published(catalog, "10", "Ten.");
        show(catalog, Visibility.INTERNAL);
        desk.publish(entry, Desk.content("Five again."));
        show(catalog, Visibility.PUBLIC);

        assertThat(changes(entry))
                .containsExactly(
                        "catalog-added",
                        "entry-published 5 1",
                        "entry-published 10 1",
                        "catalog-removed",
                        "catalog-added",
                        "entry-published 10 1",
                        "entry-published 5 2");
        assertThat(texts("select cast(k.sequence - c.sequence as text) from change_counter k, change c"
                        + " order by c.sequence desc limit 4"))
                .containsExactly("0", "1", "2", "3");
    }

    @Test
    void what_is_approved_while_its_catalog_becomes_internal_is_published_and_not_told() throws Exception {
        var catalog = desk.catalog(Notation.STATUS_32);
        var entry = desk.create(catalog, "5", "Five.");
        desk.submit(entry, Desk.content("Five."));
        var hidden = new CountDownLatch(1);
        var approved = new CompletableFuture<Revision>();
        var reviewer = new Thread(() -> {
            try {
                hidden.await();
                approved.complete(review.approve(RON, entry, 1, Optional.empty()));
            } catch (InterruptedException | RuntimeException failed) {
                approved.completeExceptionally(failed);
            }
        });
        reviewer.start();

        QuarkusTransaction.requiringNew().run(() -> {
            show(catalog, Visibility.INTERNAL);
            database.flush();
            hidden.countDown();
            waitForSomeoneWaiting();
        });

        assertThat(approved.get().edition()).contains(1);
        assertThat(changes(entry)).containsExactly("catalog-added", "catalog-removed");
        assertThat(show.show(Audience.STAFF, catalog.slug(), "5").meaning()).isEqualTo("Five.");
    }

    private void waitForSomeoneWaiting() {
        while (texts("select 'waits' from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void show(CatalogSettings catalog, Visibility visibility) {
        var now = catalogs.show(RUTH, catalog.slug());
        var content = now.content();
        catalogs.save(
                RUTH,
                catalog.slug(),
                now.version(),
                Desk.catalog(content.slug(), content.title(), content.notation(), visibility));
    }

    private Entry read(EntryRef entry) {
        return show.show(entry.catalog(), entry.code());
    }

    private List<String> changes(EntryRef entry) {
        return texts("select concat_ws(' ', c.kind, e.code, c.edition) from change c"
                + " left join entry e on e.id = c.entry_id"
                + " where c.catalog_id = (select catalog_id from entry where id = " + entry.id() + ")"
                + " order by c.sequence");
    }

    private List<String> texts(String sql) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, String.class)
                .getResultList();
    }
}
