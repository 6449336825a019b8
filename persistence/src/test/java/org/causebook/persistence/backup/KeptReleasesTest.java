package org.causebook.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code ship/keep-release} kept of each release: this version has to bring it forward. */
class KeptReleasesTest {

    private Installation target;

    static List<Path> releases() throws IOException {
        try (Stream<Path> kept = Files.list(Path.of("src/test/resources/releases"))) {
            return kept.sorted().toList();
        }
    }

    @BeforeEach
    void create() throws SQLException {
        target = new Installation();
    }

    @AfterEach
    void drop() throws SQLException {
        target.close();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void all_rows_of_a_backup_come_back(Path release) throws Exception {
        target.restore(release.resolve("backup.zip"));

        var counts = target.counts();
        for (var line : Files.readAllLines(release.resolve("rows.tsv"))) {
            var table = line.split("\t", -1);
            if (counts.containsKey(table[0])) {
                assertThat(counts.get(table[0])).as(table[0]).isEqualTo(table[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void readers_see_the_entries_of_a_backup_as_before(Path release) throws Exception {
        target.restore(release.resolve("backup.zip"));

        var entries = Files.readAllLines(release.resolve("entries.jsonl"));
        assertThat(entries).isNotEmpty();
        for (var entry : entries) {
            var kept = "cast('" + entry.replace("'", "''") + "' as jsonb)";
            assertThat(target.value("""
                            select count(*) from published_entry p join catalog c on c.id = p.catalog_id
                            where c.slug = %1$s ->> 'catalog' and p.code = %1$s ->> 'code'
                              and p.edition = cast(%1$s ->> 'edition' as int) and p.content @> (%1$s -> 'content')
                            """.formatted(kept))).as(entry).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void released_migrations_are_not_changed(Path release) throws Exception {
        target.migrate();

        for (var line : Files.readAllLines(release.resolve("migrations.tsv"))) {
            var migration = line.split("\t", -1);
            var checksum = "select max(checksum) from flyway_schema_history where version = '" + migration[0] + "'";
            assertThat(target.value(checksum)).as(migration[0]).isEqualTo(migration[1]);
        }
    }
}
