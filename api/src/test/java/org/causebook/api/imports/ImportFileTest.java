package org.causebook.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.api.editing.Desk.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.account.NotAllowed;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.ImportFile;
import org.causebook.imports.ImportFile.Choice;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.ImportFile.Said;
import org.causebook.imports.ImportPlan;
import org.causebook.imports.PlannedRow;
import org.causebook.imports.PlannedRow.Kind;
import org.causebook.imports.StalePlan;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportFileTest {

    private static final Said JSON_LINES = new Said("codes.jsonl", null, ColumnMapping.GUESS, List.of());
    private static final Said CSV = new Said("codes.csv", null, ColumnMapping.GUESS, List.of());

    /** Internal, because other tests know which public catalogs answer. */
    private static final String SETTINGS = "\"fourEyes\": false, \"visibility\": \"internal\"";

    @Inject
    ImportFile imports;

    private ImportPlan plan(Desk desk, Said said, String file) {
        return imports.plan(TestPeople.actor(Role.REVIEWER), desk.slug(), said, file.getBytes(UTF_8));
    }

    private int carryOut(Desk desk, Said said, String file, ImportPlan plan, How how) {
        Set<Integer> all = plan.rows().stream().map(PlannedRow::number).collect(Collectors.toSet());
        return imports.carryOut(
                TestPeople.actor(Role.REVIEWER),
                desk.slug(),
                said,
                file.getBytes(UTF_8),
                new Choice(plan.tag(), all, how));
    }

    private static String line(String code, String alias) {
        return "{\"code\": \"%s\", \"meaning\": \"It failed.\", \"outcome\": \"error\", \"codes\": [{\"text\": \"%s\"}]}\n"
                .formatted(code, alias);
    }

    @Test
    void nothing_happens_when_one_of_the_entries_cannot_be_published() {
        var desk = Desk.open(SETTINGS);
        var file = line("1", "101") + line("2", "102") + line("3", "101");
        var plan = plan(desk, JSON_LINES, file);
        assertThat(plan.rows(Kind.NEW)).hasSize(3);

        assertThatExceptionOfType(CodeTaken.class)
                .isThrownBy(() -> carryOut(desk, JSON_LINES, file, plan, How.PUBLISHED));

        assertThat(plan(desk, JSON_LINES, file).tag()).isEqualTo(plan.tag());
        as(Role.EDITOR).get(desk.entry("2")).then().statusCode(404);
    }

    @Test
    void a_plan_that_was_overtaken_is_not_carried_out() {
        var desk = Desk.open(SETTINGS);
        var plan = plan(desk, JSON_LINES, line("1", "101"));
        desk.publish("1", Desk.CONTENT);

        assertThatExceptionOfType(StalePlan.class)
                .isThrownBy(() -> carryOut(desk, JSON_LINES, line("1", "101"), plan, How.PUBLISHED));
    }

    @Test
    void what_a_table_does_not_say_stays_and_the_code_counts_in_any_form() {
        var desk = Desk.open(SETTINGS);
        desk.publish("2147746132", Desk.CONTENT);
        var file = "code,meaning\n0x80040154,A class is nowhere registered.\n-2147221164,Twice.\n";

        var plan = plan(desk, CSV, file);

        assertThat(plan.rows()).extracting(PlannedRow::kind).containsExactly(Kind.CHANGED, Kind.REFUSED);
        assertThat(carryOut(desk, CSV, file, plan, How.PUBLISHED)).isEqualTo(1);
        var now = as(Role.EDITOR).get(desk.entry("2147746132")).jsonPath();
        assertThat(now.getString("meaning")).isEqualTo("A class is nowhere registered.");
        assertThat(now.getString("symbol")).isEqualTo("REGDB_E_CLASSNOTREG");
        assertThat(now.getString("causes[0].explanation")).isEqualTo("It was never installed.");
    }

    @Test
    void the_work_of_others_is_never_overwritten() {
        var desk = Desk.open(SETTINGS);
        desk.begin("1", Desk.CONTENT);
        desk.publish("5", Desk.CONTENT);

        var plan = plan(desk, JSON_LINES, line("1", "101") + line("2", "5"));

        assertThat(plan.rows()).extracting(PlannedRow::kind).containsExactly(Kind.CONFLICTING, Kind.REFUSED);
        assertThat(plan.rows().get(0).reason()).endsWith(" has a draft of it.");
        assertThat(plan.rows().get(1).reason()).isEqualTo("The further code 5 belongs to entry 5.");
        assertThat(carryOut(desk, JSON_LINES, line("1", "101") + line("2", "5"), plan, How.PUBLISHED))
                .isZero();
    }

    @Test
    void four_eyes_and_roles_hold_for_imports_too() {
        var desk = Desk.open("\"fourEyes\": true, \"visibility\": \"internal\"");
        var plan = plan(desk, JSON_LINES, line("1", "101"));

        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() -> carryOut(desk, JSON_LINES, line("1", "101"), plan, How.PUBLISHED));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        imports.plan(TestPeople.actor(Role.ENGINEER), desk.slug(), JSON_LINES, new byte[] {'{', '}'}));
        assertThat(carryOut(desk, JSON_LINES, line("1", "101"), plan, How.REVIEW))
                .isEqualTo(1);
        as(Role.EDITOR).get(desk.entry("1")).then().statusCode(404);
    }

    @Test
    void as_many_rows_as_a_page_takes_are_carried_out_and_more_are_refused() {
        var desk = Desk.open(SETTINGS);
        var rows = IntStream.rangeClosed(1, ImportFile.MOST_ROWS)
                .mapToObj(i -> i + ",It failed.,error\n")
                .collect(Collectors.joining());
        var file = "code,meaning,outcome\n" + rows;

        assertThat(carryOut(desk, CSV, file, plan(desk, CSV, file), How.PUBLISHED))
                .isEqualTo(ImportFile.MOST_ROWS);

        assertThat(plan(desk, CSV, file).rows(Kind.EQUAL)).hasSize(ImportFile.MOST_ROWS);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> plan(desk, CSV, file + "4711,One more.,error\n"))
                .withMessageContaining("more than " + ImportFile.MOST_ROWS + " rows");
    }
}
