package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.editing.People.ANNA;
import static org.causebook.editing.People.RUTH;

import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.Revision.State;
import org.junit.jupiter.api.Test;

class PublishRevisionTest {

    private static final EntryRef THREE = new EntryRef(1, "sync", "3");
    private static final EntryRef FOUR = new EntryRef(2, "sync", "4");

    private final OneCatalog catalogs = OneCatalog.of(Notation.STATUS_32, true);
    private final SomeRevisions revisions = new SomeRevisions();
    private final SomePublications publications = new SomePublications();
    private final PublishRevision publish =
            new PublishRevision(catalogs, revisions, publications, publications, new Unheard<>());

    @Test
    void editions_count_publications_and_not_revisions() {
        revisions.sendBack(submit(THREE, Contents.meaning("Never seen")), RUTH, "No.");

        assertThat(publish(THREE, Contents.meaning("First"))).isEqualTo(1);
        revisions.withdraw(submit(THREE, Contents.meaning("Never seen")));
        assertThat(publish(THREE, Contents.meaning("Second"))).isEqualTo(2);

        assertThat(revisions.find(THREE, 2).orElseThrow().edition()).contains(1);
        assertThat(revisions.find(THREE, 4).orElseThrow().edition()).contains(2);
    }

    @Test
    void readers_see_the_newest_edition_and_the_one_before_is_superseded() {
        publish(THREE, Contents.meaning("First"));
        publish(THREE, Contents.meaning("Second"));

        assertThat(publications.content(THREE)).isEqualTo(Contents.meaning("Second"));
        assertThat(revisions.of(THREE)).extracting(Revision::state).containsExactly(State.PUBLISHED, State.SUPERSEDED);
    }

    @Test
    void the_review_names_who_published_and_a_shipped_revision_has_none() {
        var reviewed = submit(THREE, Contents.meaning("Ours"));
        publish.publish(reviewed, Optional.of(RUTH), Optional.of("Good."));
        publish(FOUR, Contents.meaning("Shipped"));

        var review = revisions.find(THREE, 1).orElseThrow().review().orElseThrow();
        assertThat(review.reviewer()).isEqualTo("ruth");
        assertThat(review.comment()).contains("Good.");
        assertThat(revisions.find(FOUR, 1).orElseThrow().review()).isEmpty();
    }

    @Test
    void the_further_codes_of_the_edition_replace_those_before() {
        var alias = Contents.alias("5", "linux");
        publish(THREE, Contents.codes(alias));
        assertThat(publications.codes(THREE)).containsExactly(alias);

        publish(THREE, Contents.codes());
        assertThat(publications.codes(THREE)).isEmpty();
    }

    @Test
    void the_first_edition_is_published_later_ones_revise_and_one_retires() {
        publish(THREE, Contents.meaning("First"));
        publish(THREE, Contents.meaning("Second"));
        publish(THREE, Contents.retired("Gone", null));
        publish(THREE, Contents.retired("Long gone", null));
        publish(THREE, Contents.meaning("In use again"));

        assertThat(publications.changes())
                .containsExactly(
                        "entry-published sync/3 1",
                        "entry-revised sync/3 2",
                        "entry-retired sync/3 3",
                        "entry-revised sync/3 4",
                        "entry-revised sync/3 5");
    }

    @Test
    void an_entry_may_be_retired_from_its_first_edition_on() {
        publish(THREE, Contents.retired("Never used", null));

        assertThat(publications.changes()).containsExactly("entry-published sync/3 1");
    }

    @Test
    void an_internal_catalog_makes_no_public_change_but_is_published() {
        catalogs.show(Visibility.INTERNAL);
        publish(THREE, Contents.retired("Gone", "4"));
        publish(FOUR, Contents.meaning("M"));

        assertThat(publications.changes()).isEmpty();
        assertThat(publications.content(FOUR)).isEqualTo(Contents.meaning("M"));
        assertThat(publications.successor(THREE)).isEqualTo("4");
    }

    @Test
    void a_successor_that_readers_see_is_named_at_once() {
        publish(FOUR, Contents.meaning("M"));
        publish(THREE, Contents.retired("Gone", "4"));

        assertThat(publications.successor(THREE)).isEqualTo("4");
        assertThat(publications.changes()).containsExactly("entry-published sync/4 1", "entry-published sync/3 1");
    }

    @Test
    void a_successor_is_named_only_once_it_is_published_and_that_changes_its_predecessors() {
        publish(THREE, Contents.meaning("M"));
        publish(THREE, Contents.retired("Gone", "4"));
        assertThat(publications.successor(THREE)).isNull();
        publications.changes().clear();

        publish(FOUR, Contents.meaning("M"));
        assertThat(publications.successor(THREE)).isEqualTo("4");
        assertThat(publications.changes()).containsExactly("entry-published sync/4 1", "entry-revised sync/3 2");

        publish(FOUR, Contents.meaning("Again"));
        assertThat(publications.changes()).endsWith("entry-revised sync/3 2", "entry-revised sync/4 2");
    }

    @Test
    void a_successor_stays_named_when_it_is_retired_itself() {
        publish(FOUR, Contents.meaning("M"));
        publish(THREE, Contents.retired("Gone", "4"));
        publish(FOUR, Contents.retired("Gone too", null));

        assertThat(publications.successor(THREE)).isEqualTo("4");
    }

    @Test
    void an_entry_that_is_in_use_again_has_no_successor() {
        publish(FOUR, Contents.meaning("M"));
        publish(THREE, Contents.retired("Gone", "4"));
        publish(THREE, Contents.meaning("In use again"));

        assertThat(publications.successor(THREE)).isNull();
    }

    private Revision submit(EntryRef entry, EntryContent content) {
        return revisions.add(entry, content, Optional.of(ANNA), Optional.empty());
    }

    private int publish(EntryRef entry, EntryContent content) {
        return publish.publish(submit(entry, content), Optional.<Actor>empty(), Optional.empty());
    }
}
