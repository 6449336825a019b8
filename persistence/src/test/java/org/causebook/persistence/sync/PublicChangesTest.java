package org.causebook.persistence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
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
    DataSource source;

    @Inject
    ReadChanges read;

    private Newsroom newsroom;
    private long start;

    @BeforeEach
    void open() throws SQLException {
        start = read.position().sequence();
        newsroom = new Newsroom(source);
        newsroom.open(3);
    }

    /** Other tests count the public catalogs. */
    @AfterEach
    void close() throws SQLException {
        newsroom.show("internal");
    }

    @Test
    void a_public_catalog_is_told_with_each_of_its_entries() {
        assertThat(heard(500))
                .extracting(Change::kind)
                .containsExactly(Kind.CATALOG_ADDED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED);
        assertThat(heard(500)).extracting(Change::code).containsExactly(null, "WRITER_0", "WRITER_1", "WRITER_2");
    }

    @Test
    void of_a_catalog_that_is_internal_now_only_the_slug_is_told_and_that_it_is_gone() throws SQLException {
        newsroom.show("internal");
        try (var connection = source.getConnection()) {
            newsroom.publish(connection, 1);
        }

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
    void what_happens_in_an_internal_catalog_does_not_even_move_the_position() throws SQLException {
        newsroom.show("internal");
        var before = read.position();
        try (var connection = source.getConnection()) {
            newsroom.publish(connection, 1);
        }
        newsroom.execute("update catalog set title = 'Secret' where slug = '" + newsroom.slug() + "'");

        assertThat(read.position()).isEqualTo(before);
    }

    @Test
    void a_catalog_that_is_public_again_is_told_from_the_beginning() throws SQLException {
        newsroom.show("internal");
        var gone = read.position().sequence();
        newsroom.show("public");

        assertThat(heard(500))
                .filteredOn(change -> change.sequence() > gone)
                .extracting(Change::kind)
                .containsExactly(Kind.CATALOG_ADDED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED, Kind.ENTRY_PUBLISHED);
        assertThat(newest().title()).isEqualTo("Newsroom");
    }

    @Test
    void short_batches_hold_the_same_changes_as_long_ones_with_hidden_ones_in_between() throws SQLException {
        var other = new Newsroom(source);
        other.open(4);
        try (var connection = source.getConnection()) {
            newsroom.publish(connection, 2);
            other.publish(connection, 2);
            newsroom.publish(connection, 0);
        }
        other.show("internal");

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
