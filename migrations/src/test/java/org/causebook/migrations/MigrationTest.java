package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void an_empty_database_takes_every_migration() throws IOException {
        try (var scripts = Files.list(SCRIPTS)) {
            assertThat(database.flyway(MigrationVersion.LATEST).info().applied())
                    .hasSize((int) scripts.count());
        }
    }

    @Test
    void a_second_run_changes_nothing() {
        List<String> before = database.rows("select * from flyway_schema_history");

        assertThat(database.migrate().migrationsExecuted).isZero();

        assertThat(database.rows("select * from flyway_schema_history")).isEqualTo(before);
        assertThat(database.rows("select count(*) from change_counter")).containsExactly("1");
    }

    @Test
    void every_script_has_a_sortable_name_and_says_why_in_its_first_line() throws IOException {
        try (var scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.toList()).isNotEmpty().allSatisfy(script -> {
                assertThat(script.getFileName().toString())
                        .matches("V\\d{4}_\\d{2}_\\d{2}_\\d{2}__[a-z][a-z0-9_]*\\.sql");
                assertThat(Files.readAllLines(script).get(0)).startsWith("-- ");
            });
        }
    }

    @Test
    void every_constraint_index_and_trigger_has_a_house_name() {
        // A not-null is written at its column and has no name of ours; PostgreSQL 18 lists it as a constraint too.
        List<String> names = database.rows("""
                select conname from pg_constraint where connamespace = 'public'::regnamespace
                  and contype <> 'n' and conrelid <> 'flyway_schema_history'::regclass
                union all
                select indexname from pg_indexes where schemaname = 'public' and tablename <> 'flyway_schema_history'
                union all
                select tgname from pg_trigger where not tgisinternal
                """);

        assertThat(names).hasSizeGreaterThan(80).allMatch(name -> name.matches("(pk|uq|fk|ck|ix|tr)_[a-z0-9_]+"));
    }

    @Test
    void every_table_has_a_primary_key_and_every_time_has_a_zone() {
        assertThat(database.rows("""
                                select relname from pg_class c
                                where relnamespace = 'public'::regnamespace and relkind = 'r'
                                  and not exists (select from pg_constraint where conrelid = c.oid and contype = 'p')
                                """)).isEmpty();
        assertThat(database.rows("""
                                select table_name, column_name from information_schema.columns
                                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                                  and data_type = 'timestamp without time zone'
                                """)).isEmpty();
    }
}
