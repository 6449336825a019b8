package org.causebook.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.causebook.editing.People.ANNA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.Cabinet;
import org.causebook.editing.Contents;
import org.causebook.editing.EntryRef;
import org.causebook.editing.OneCatalog;
import org.causebook.editing.PublishRevision;
import org.causebook.editing.Revision;
import org.causebook.editing.Revision.State;
import org.causebook.editing.SomePublications;
import org.causebook.editing.SomeRevisions;
import org.causebook.editing.Unheard;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;
import org.causebook.shipped.ShippedFiles.ShippedFile;
import org.causebook.shipped.TakeInShippedCatalogs.Outcome;
import org.junit.jupiter.api.Test;

class TakeInShippedCatalogsTest {

    private final OneCatalog catalogs = new OneCatalog();
    private final Cabinet entries = new Cabinet();
    private final SomeRevisions revisions = new SomeRevisions();
    private final SomePublications publications = new SomePublications();
    private final PublishRevision publish =
            new PublishRevision(catalogs, revisions, publications, publications, new Unheard<>());
    private final Records records = new Records();
    private final List<ShippedFile> files = new ArrayList<>();
    private final TakeInShippedCatalogs takeIn = new TakeInShippedCatalogs(
            () -> files, records, catalogs, entries, revisions, publish, publications, publications);

    private int bodiesRead;

    @Test
    void a_new_file_adds_its_catalog_with_all_entries_published() {
        assertThat(take(file("1", entry("3", "Three"), entry("4", "Four")))).contains(new Outcome(2, 0, 0, 0));

        assertThat(catalogs.catalog().content()).isEqualTo(content("Title"));
        assertThat(publications.content(ref("3"))).isEqualTo(Contents.meaning("Three"));
        assertThat(revisions.of(ref("3")))
                .extracting(Revision::author, Revision::comment, Revision::state)
                .containsExactly(tuple(Optional.empty(), Optional.of("A header"), State.PUBLISHED));
        assertThat(publications.changes())
                .containsExactly("catalog-added sync", "entry-published sync/3 1", "entry-published sync/4 1");
    }

    @Test
    void what_was_taken_in_is_neither_pending_nor_read_again() {
        var file = file("1", entry("3", "Three"));
        files.add(file);
        assertThat(takeIn.pending()).containsExactly(file);
        take(file);
        publications.changes().clear();

        assertThat(takeIn.pending()).isEmpty();
        assertThat(take(file)).isEmpty();
        assertThat(bodiesRead).isEqualTo(1);
        assertThat(publications.changes()).isEmpty();
    }

    @Test
    void a_file_that_says_the_same_in_other_bytes_changes_nothing() {
        take(file("1", entry("3", "Three")));
        publications.changes().clear();

        assertThat(take(file("2", entry("3", "Three")))).contains(new Outcome(0, 0, 0, 0));
        assertThat(publications.changes()).isEmpty();
        assertThat(records.digests()).containsExactly(Map.entry("sync", "2"));
    }

    @Test
    void a_new_text_of_an_entry_that_nobody_edited_is_a_new_edition() {
        take(file("1", entry("3", "Three"), entry("4", "Four")));
        publications.changes().clear();

        assertThat(take(file("2", entry("3", "Third"), entry("4", "Four")))).contains(new Outcome(0, 1, 0, 0));
        assertThat(publications.content(ref("3"))).isEqualTo(Contents.meaning("Third"));
        assertThat(revisions.published(ref("3")).orElseThrow().edition()).contains(2);
        assertThat(publications.changes()).containsExactly("entry-revised sync/3 2");
    }

    @Test
    void a_new_text_of_an_entry_that_editors_revised_waits_for_review_beside_theirs() {
        take(file("1", entry("3", "Three")));
        publish.publish(submit("Ours"), Optional.empty(), Optional.empty());
        publications.changes().clear();

        assertThat(take(file("2", entry("3", "Third")))).contains(new Outcome(0, 0, 1, 0));
        assertThat(publications.content(ref("3"))).isEqualTo(Contents.meaning("Ours"));
        var waiting = revisions.inReview(ref("3")).orElseThrow();
        assertThat(waiting.content()).isEqualTo(Contents.meaning("Third"));
        assertThat(waiting.author()).isEmpty();
        assertThat(publications.changes()).isEmpty();
        assertThat(take(file("2", entry("3", "Third")))).isEmpty();
    }

    @Test
    void an_edit_of_our_own_is_proposed_nothing_while_the_file_says_the_same() {
        take(file("1", entry("3", "Three")));
        publish.publish(submit("Ours"), Optional.empty(), Optional.empty());

        assertThat(take(file("2", entry("3", "Three")))).contains(new Outcome(0, 0, 0, 0));
        assertThat(revisions.inReview(ref("3"))).isEmpty();
    }

    @Test
    void what_an_editor_has_in_review_is_not_replaced_and_the_next_start_tries_again() {
        take(file("1", entry("3", "Three")));
        var theirs = submit("Theirs");
        var changed = file("2", entry("3", "Third"), entry("5", "Five"));
        files.add(changed);

        assertThat(take(changed)).contains(new Outcome(1, 0, 0, 1));
        assertThat(revisions.inReview(ref("3"))).contains(theirs);
        assertThat(takeIn.pending()).containsExactly(changed);
        assertThat(take(changed)).contains(new Outcome(0, 0, 0, 1));

        revisions.withdraw(theirs);
        assertThat(take(changed)).contains(new Outcome(0, 0, 1, 0));
        assertThat(takeIn.pending()).isEmpty();
    }

    @Test
    void a_code_that_an_entry_of_editors_has_is_left_to_them() {
        take(file("1", entry("3", "Three")));
        var ours = new EntryCode("x", "4", 4L, 4L, null, EntryCode.Kind.PRIMARY);
        entries.add("sync", ours);

        assertThat(take(file("2", entry("3", "Three"), entry("4", "Four"), entry("5", "Five"))))
                .contains(new Outcome(1, 0, 0, 1));
        assertThat(publications.content(ref("4"))).isNull();
    }

    @Test
    void what_disappears_from_the_file_stays_as_it_is() {
        take(file("1", entry("3", "Three"), entry("4", "Four")));
        publications.changes().clear();

        assertThat(take(file("2", entry("4", "Four")))).contains(new Outcome(0, 0, 0, 0));
        assertThat(publications.content(ref("3"))).isEqualTo(Contents.meaning("Three"));
        assertThat(publications.changes()).isEmpty();
    }

    @Test
    void what_the_file_retires_is_retired() {
        take(file("1", entry("3", "Three")));
        publications.changes().clear();
        take(file("2", ShippedEntry.of(content("Title"), primary("3"), Contents.retired("Gone", null))));

        assertThat(publications.changes()).containsExactly("entry-retired sync/3 2");
    }

    @Test
    void a_header_that_nobody_edited_follows_the_file() {
        take(file("1", content("Title")));
        publications.changes().clear();
        take(file("2", content("Better")));

        assertThat(catalogs.catalog().content().title()).isEqualTo("Better");
        assertThat(publications.refreshed()).containsExactly("sync");
        assertThat(publications.changes()).containsExactly("catalog-revised sync");

        take(file("3", content("Best")));
        assertThat(catalogs.catalog().content().title()).isEqualTo("Best");
    }

    @Test
    void a_header_that_an_editor_changed_stays_theirs_and_entries_come_all_the_same() {
        take(file("1", content("Title")));
        catalogs.save("sync", catalogs.catalog().version(), content("Ours"));
        publications.changes().clear();

        assertThat(take(file("2", content("Better"), entry("3", "Three")))).contains(new Outcome(1, 0, 0, 0));
        assertThat(catalogs.catalog().content().title()).isEqualTo("Ours");
        take(file("3", content("Best")));
        assertThat(catalogs.catalog().content().title()).isEqualTo("Ours");
        assertThat(publications.changes()).containsExactly("entry-published sync/3 1");
    }

    @Test
    void entries_of_a_catalog_that_was_made_internal_are_no_public_change() {
        take(file("1", entry("3", "Three")));
        var internal = OneCatalog.content("sync", "Title", Notation.STATUS_32, true, Visibility.INTERNAL);
        catalogs.save("sync", catalogs.catalog().version(), internal);
        publications.changes().clear();

        assertThat(take(file("2", entry("3", "Third"), entry("4", "Four")))).contains(new Outcome(1, 1, 0, 0));
        assertThat(publications.changes()).isEmpty();
    }

    @Test
    void a_catalog_that_editors_made_or_archived_is_left_alone() {
        catalogs.add(content("Ours"));
        assertThat(take(file("1", entry("3", "Three")))).isEmpty();

        var other = new TakeInShippedCatalogsTest();
        other.take(other.file("1", other.entry("3", "Three")));
        other.catalogs.archive("sync", other.catalogs.catalog().version(), true);
        assertThat(other.take(other.file("2", other.entry("3", "Third")))).isEmpty();
        assertThat(other.publications.content(ref("3"))).isEqualTo(Contents.meaning("Three"));
    }

    private Optional<Outcome> take(ShippedFile file) {
        return takeIn.takeIn(file);
    }

    private Revision submit(String meaning) {
        return revisions.add(ref("3"), Contents.meaning(meaning), Optional.of(ANNA), Optional.empty());
    }

    private EntryRef ref(String code) {
        return entries.byCode("sync", code).orElseGet(() -> new EntryRef(1, "sync", code));
    }

    private static CatalogContent content(String title) {
        return OneCatalog.content("sync", title, Notation.STATUS_32, true);
    }

    private ShippedEntry entry(String code, String meaning) {
        return ShippedEntry.of(content("Title"), primary(code), Contents.meaning(meaning));
    }

    private static EntryCode primary(String code) {
        return EntryCode.of(code, EntryCode.Kind.PRIMARY, null, Long.valueOf(code), Long.valueOf(code));
    }

    private ShippedFile file(String digest, ShippedEntry... shipped) {
        return file(digest, content("Title"), shipped);
    }

    private ShippedFile file(String digest, CatalogContent content, ShippedEntry... shipped) {
        return new ShippedFile() {
            @Override
            public String slug() {
                return content.slug();
            }

            @Override
            public String digest() {
                return digest;
            }

            @Override
            public ShippedCatalog read() {
                bodiesRead++;
                return new ShippedCatalog(content, "A header", List.of(shipped));
            }
        };
    }

    /** What was taken in, in memory; entries are published one by one. */
    private final class Records implements ShippedRecords {

        private final Map<String, Taken> taken = new HashMap<>();

        @Override
        public Map<String, String> digests() {
            var digests = new HashMap<String, String>();
            taken.forEach((slug, each) -> digests.put(slug, each.digest()));
            return digests;
        }

        @Override
        public void lock() {}

        @Override
        public Optional<Taken> find(String slug) {
            return Optional.ofNullable(taken.get(slug));
        }

        @Override
        public void remember(String slug, Taken what) {
            taken.put(slug, what);
        }

        @Override
        public void publishAll(ShippedCatalog shipped) {
            for (var each : shipped.entries()) {
                var entry = entries.add(shipped.content().slug(), each.primary());
                var revision = revisions.add(entry, each.content(), Optional.empty(), Optional.of(shipped.source()));
                publish.publish(revision, Optional.empty(), Optional.empty());
            }
        }
    }
}
