package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.persistence.editing.People.RUTH;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.EditCatalog;
import org.causebook.persistence.editing.Desk;
import org.causebook.persistence.shipped.Shipping;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;
import org.causebook.sync.ReadChanges;
import org.causebook.sync.Snapshot;
import org.causebook.sync.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntrySnapshotsTest {

    private static final int ENTRIES = 2_000;

    private static final String OF_MANY = " where catalog_id = (select id from catalog where slug = 'many')";

    private static final List<String> UNLOAD = List.of(
            "alter table revision disable trigger ck_revision_kept",
            "delete from change" + OF_MANY,
            "delete from published_entry" + OF_MANY,
            "delete from revision where entry_id in (select id from entry" + OF_MANY + ")",
            "alter table revision enable trigger ck_revision_kept",
            "delete from entry" + OF_MANY,
            "delete from shipped_catalog" + OF_MANY,
            "delete from catalog where slug = 'many'");

    @Inject
    DataSource source;

    @Inject
    Shipping shipping;

    @Inject
    EditCatalog catalogs;

    @Inject
    Snapshots snapshots;

    @Inject
    ReadChanges read;

    @BeforeEach
    void load() {
        shipping.ship(
                "many",
                IntStream.rangeClosed(1, ENTRIES)
                        .mapToObj(code -> Shipping.entry(Integer.toString(code), "m"))
                        .toArray(ShippedEntry[]::new));
    }

    /** Other tests count the public catalogs, and read whole lists of entries. */
    @AfterEach
    void remove() throws SQLException {
        run(UNLOAD);
    }

    @Test
    void it_is_of_one_moment_however_much_others_change_meanwhile() throws SQLException {
        var before = read.position();
        try (var snapshot = snapshots.open()) {
            var entries = new ArrayList<>(snapshot.next());
            save(catalogs.show(RUTH, "many"), "After", Visibility.PUBLIC);
            save(catalogs.show(RUTH, "many"), "After", Visibility.INTERNAL);
            entries.addAll(rest(snapshot));

            assertThat(snapshot.position()).isEqualTo(before);
            assertThat(ofMany(entries))
                    .hasSize(ENTRIES)
                    .allSatisfy(entry -> assertThat(entry.catalogTitle()).isEqualTo("Codes of many"));
        }
        assertThat(read.position().sequence()).isGreaterThan(before.sequence());
        try (var later = snapshots.open()) {
            assertThat(later.position()).isEqualTo(read.position());
            assertThat(ofMany(rest(later))).isEmpty();
        }
    }

    @Test
    void only_a_few_entries_are_in_memory_at_once() {
        int read = 0;
        try (var snapshot = snapshots.open()) {
            for (var some = snapshot.next(); !some.isEmpty(); some = snapshot.next()) {
                read += some.size();
                assertThat(some).hasSizeLessThanOrEqualTo(EntrySnapshots.BATCH);
            }
        }
        assertThat(read).isGreaterThan(ENTRIES);
    }

    private void save(CatalogSettings now, String title, Visibility visibility) {
        catalogs.save(RUTH, "many", now.version(), Desk.catalog("many", title, Notation.STATUS_32, visibility));
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
