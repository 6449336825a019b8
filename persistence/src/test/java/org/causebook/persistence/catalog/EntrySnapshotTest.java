package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.causebook.catalog.Entry;
import org.causebook.sync.ReadChanges;
import org.causebook.sync.Snapshot;
import org.causebook.sync.Snapshots;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntrySnapshotTest {

    private static final int ENTRIES = 2_000;

    /** Straight into the tables: publishing so many takes too long for a test. */
    private static final List<String> LOAD = List.of(
            "call suspend_search()",
            "insert into catalog (slug, title, summary, notation, scope)"
                    + " values ('many', 'Before', 's', 'status32', 'general')",
            "insert into entry (catalog_id, code) select c.id, n from catalog c, generate_series(1, " + ENTRIES
                    + ") as n where slug = 'many'",
            "insert into entry_code (entry_id, catalog_id, text, key, low, high, kind)"
                    + " select e.id, e.catalog_id, e.code, e.code, e.code::bigint, e.code::bigint, 'primary' from entry e"
                    + " join catalog c on c.id = e.catalog_id where slug = 'many'",
            "insert into revision (entry_id, number, format, content, state, publication, published_at)"
                    + " select e.id, 1, 1, '{}', 'published', 1, now() from entry e"
                    + " join catalog c on c.id = e.catalog_id where slug = 'many'",
            "insert into published_entry (entry_id, catalog_id, code, meaning, outcome, revision, published_at,"
                    + " updated_at) select e.id, e.catalog_id, e.code, 'm', 'error', 1, now(), now() from entry e"
                    + " join catalog c on c.id = e.catalog_id where slug = 'many'",
            "call rebuild_search()");

    private static final String OF_MANY = " where catalog_id = (select id from catalog where slug = 'many')";

    private static final List<String> UNLOAD = List.of(
            "call suspend_search()",
            "delete from published_entry" + OF_MANY,
            "alter table revision disable trigger ck_revision_kept",
            "delete from revision where entry_id in (select id from entry" + OF_MANY + ")",
            "alter table revision enable trigger ck_revision_kept",
            "delete from entry_code" + OF_MANY,
            "delete from entry" + OF_MANY,
            "call rebuild_search()",
            "update catalog set visibility = 'internal', slug = 'hidden-' || id where slug = 'many'");

    @Inject
    DataSource source;

    @Inject
    SessionFactory sessions;

    @Inject
    Snapshots snapshots;

    @Inject
    ReadChanges changes;

    @BeforeEach
    void load() throws SQLException {
        run(LOAD);
    }

    /** Other tests count the public catalogs, and read whole lists of entries. Changes name the catalog, so it stays. */
    @AfterEach
    void remove() throws SQLException {
        run(UNLOAD);
    }

    @Test
    void it_is_of_one_moment_however_much_others_change_meanwhile() throws SQLException {
        var before = changes.position();
        try (var snapshot = snapshots.open()) {
            var entries = new ArrayList<>(snapshot.next());
            run(List.of(
                    "update catalog set title = 'After' where slug = 'many'",
                    "update catalog set visibility = 'internal' where slug = 'many'"));
            entries.addAll(rest(snapshot));

            assertThat(snapshot.position()).isEqualTo(before);
            assertThat(ofMany(entries))
                    .hasSize(ENTRIES)
                    .allSatisfy(entry -> assertThat(entry.catalogTitle()).isEqualTo("Before"));
        }
        assertThat(changes.position().sequence()).isGreaterThan(before.sequence());
        try (var later = snapshots.open()) {
            assertThat(later.position()).isEqualTo(changes.position());
            assertThat(ofMany(rest(later))).isEmpty();
        }
    }

    @Test
    void only_a_few_entries_are_in_memory_at_once() throws SQLException {
        int read = 0;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var session = sessions.withOptions().connection(connection).openSession();
            try (var snapshot = new EntrySnapshot(connection, session)) {
                for (var some = snapshot.next(); !some.isEmpty(); some = snapshot.next()) {
                    read += some.size();
                    assertThat(some).hasSizeLessThanOrEqualTo(EntrySnapshot.BATCH);
                    assertThat(session.getStatistics().getEntityCount()).isZero();
                    assertThat(session.getStatistics().getCollectionCount()).isZero();
                }
            }
        }
        assertThat(read).isGreaterThan(ENTRIES);
    }

    private static List<Entry> rest(Snapshot snapshot) {
        var all = new ArrayList<Entry>();
        for (var some = snapshot.next(); !some.isEmpty(); some = snapshot.next()) {
            all.addAll(some);
        }
        return all;
    }

    private static List<Entry> ofMany(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.catalog().equals("many")).toList();
    }

    private void run(List<String> statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var each : statements) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
