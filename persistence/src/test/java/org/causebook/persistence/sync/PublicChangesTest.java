package org.causebook.persistence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Visibility;
import org.causebook.sync.Change;
import org.causebook.sync.Change.Kind;
import org.causebook.sync.Changes.News;
import org.causebook.sync.ReadChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not public now is told of by no change, but for the tombstone of its catalog. */
@QuarkusTest
class PublicChangesTest {

    @Inject
    ReadChanges read;

    @Inject
    Newsroom newsroom;

    @Inject
    Newsroom other;

    private long start;

    @BeforeEach
    void open() {
        start = read.position().sequence();
        newsroom.open(3);
    }

    /** Other tests count the public catalogs. */
    @AfterEach
    void close() {
        newsroom.show(Visibility.INTERNAL);
    }

    @Test
    void a_public_catalog_is_told_with_each_of_its_entries() {
        assertThat(heard(500))
                .extracting(Change::kind)
                .containsExactly(Kind.CATALOG_ADDED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED);
        assertThat(heard(500)).extracting(Change::code).containsExactly(null, "WRITER_0", "WRITER_1", "WRITER_2");
    }

    @Test
    void of_a_catalog_that_is_internal_now_only_the_slug_is_told_and_that_it_is_gone() {
        newsroom.show(Visibility.INTERNAL);
        newsroom.publish(1);

        assertThat(heard(500)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CATALOG_REMOVED);
            assertThat(change.catalog()).isEqualTo(newsroom.slug());
            assertThat(change.code()).isNull();
            assertThat(change.sequence()).isEqualTo(read.position().sequence());
        });
        assertThat(newest()).satisfies(each -> {
            assertThat(each.change().kind()).isEqualTo(Kind.CATALOG_REMOVED);
            assertThat(each.title()).isNull();
            assertThat(each.meaning()).isNull();
        });
    }

    @Test
    void what_happens_in_an_internal_catalog_does_not_even_move_the_position() {
        newsroom.show(Visibility.INTERNAL);
        var before = read.position();
        newsroom.publish(1);
        newsroom.rename("Secret");

        assertThat(read.position()).isEqualTo(before);
    }

    @Test
    void a_catalog_that_is_public_again_is_told_from_the_beginning() {
        newsroom.show(Visibility.INTERNAL);
        var gone = read.position().sequence();
        newsroom.show(Visibility.PUBLIC);

        assertThat(heard(500))
                .filteredOn(change -> change.sequence() > gone)
                .extracting(Change::kind)
                .containsExactly(Kind.CATALOG_ADDED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED);
        assertThat(newest().title()).isEqualTo("Codes of " + newsroom.slug());
    }

    @Test
    void short_batches_hold_the_same_changes_as_long_ones_with_hidden_ones_in_between() {
        other.open(4);
        newsroom.publish(2);
        other.publish(2);
        newsroom.publish(0);
        other.show(Visibility.INTERNAL);

        assertThat(heard(1)).isEqualTo(heard(500)).hasSize(7);
        assertThat(heard(2)).isEqualTo(heard(500));
    }

    private News newest() {
        return read.latest().news().get(0);
    }

    private List<Change> heard(int limit) {
        var heard = new ArrayList<Change>();
        var batch = read.after(start, Optional.empty(), Optional.of(limit));
        heard.addAll(batch.changes());
        while (!batch.upToDate()) {
            batch = read.after(batch.next(), Optional.empty(), Optional.of(limit));
            heard.addAll(batch.changes());
        }
        return heard;
    }
}
