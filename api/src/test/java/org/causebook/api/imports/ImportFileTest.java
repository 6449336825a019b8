package org.causebook.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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
import org.causebook.imports.ImportPlan.Window;
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
        return imports.plan(TestPeople.actor(Role.REVIEWER), desk.slug(), said, file.getBytes(UTF_8), Window.FIRST);
    }

    private int carryOut(Desk desk, Said said, String file, ImportPlan plan, How how) {
        Set<Integer> all = plan.rows().stream().map(PlannedRow::number).collect(Collectors.toSet());
        return imports.carryOut(
                        TestPeople.actor(Role.REVIEWER),
                        desk.slug(),
                        said,
                        file.getBytes(UTF_8),
                        Choice.of(plan.tag(), all, how))
                .entries();
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
                .isThrownBy(() -> imports.plan(
                        TestPeople.actor(Role.ENGINEER), desk.slug(), JSON_LINES, new byte[] {'{', '}'}, Window.FIRST));
        assertThat(carryOut(desk, JSON_LINES, line("1", "101"), plan, How.REVIEW))
                .isEqualTo(1);
        as(Role.EDITOR).get(desk.entry("1")).then().statusCode(404);
    }

    @Test
    void thousands_of_rows_are_published_at_once_and_more_than_a_file_may_have_are_refused() {
        var desk = Desk.open(SETTINGS);
        int many = 3_000;
        var file = rows(many);

        assertThat(carryOut(desk, CSV, file, plan(desk, CSV, file), How.PUBLISHED))
                .isEqualTo(many);

        assertThat(plan(desk, CSV, file).rows(Kind.EQUAL)).hasSize(many);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> plan(desk, CSV, rows(ImportFile.MOST_ROWS + 1)))
                .withMessageContaining("more than " + ImportFile.MOST_ROWS + " rows");
    }

    private static String rows(int many) {
        return "code,meaning,outcome\n"
                + IntStream.rangeClosed(1, many)
                        .mapToObj(i -> i + ",It failed.,error\n")
                        .collect(Collectors.joining());
    }

    @Test
    void what_is_imported_is_published_with_everything_that_one_publication_writes() {
        var desk = Desk.open("\"fourEyes\": false, \"visibility\": \"public\"");
        desk.publish("770000001", Desk.CONTENT);
        long before = as(Role.EDITOR).get("/api/v1/version").jsonPath().getLong("sequence");
        var unmistakable = "Quixotrumbled" + desk.slug().replace("-", "");
        var file = whole("770000001", unmistakable + " once.", "770000009", "")
                + whole(
                        "770000002",
                        unmistakable + " twice.",
                        "770000008",
                        ", \"retirement\": {\"reason\": \"Gone.\"," + " \"successor\": \"770000003\"}")
                + whole("770000003", unmistakable + " thrice.", "770000007", "");

        assertThat(carryOut(desk, JSON_LINES, file, plan(desk, JSON_LINES, file), How.PUBLISHED))
                .isEqualTo(3);

        var revisions =
                as(Role.EDITOR).get(desk.entry("770000001") + "/revisions").jsonPath();
        assertThat(revisions.getList("items.state", String.class)).containsExactly("published", "superseded");
        assertThat(revisions.getList("items.edition", Integer.class)).containsExactly(2, 1);
        assertThat(revisions.getString("items[0].comment")).isEqualTo("Imported from codes.jsonl.");
        assertThat(as(Role.EDITOR).get(desk.entry("770000009")).jsonPath().getString("code"))
                .isEqualTo("770000001");
        assertThat(as(Role.EDITOR).get(desk.entry("770000002")).jsonPath().getString("successor"))
                .isEqualTo("770000003");
        as(Role.EDITOR).get("/api/v1/search?q=" + unmistakable).then().body("hits", hasSize(3));
        as(Role.EDITOR)
                .get("/api/v1/entries?catalog=" + desk.slug())
                .then()
                .body("items.status", containsInAnyOrder("published", "published", "retired"));
        as(Role.ADMINISTRATOR)
                .get("/api/v1/audit?subject=catalogs/" + desk.slug() + "/770000003")
                .then()
                .body("items.action", hasItem("entry-published"));
        as(Role.EDITOR)
                .get("/api/v1/changes?limit=500&since=" + before)
                .then()
                .body(
                        "changes.findAll { it.catalog == '%s' }.collect { it.kind + ' ' + it.code }"
                                .formatted(desk.slug()),
                        hasItems("entry-revised 770000001", "entry-published 770000002", "entry-published 770000003"));
    }

    private static String whole(String code, String meaning, String alias, String more) {
        return "{\"code\": \"%s\", \"meaning\": \"%s\", \"outcome\": \"error\", \"codes\": [{\"text\": \"%s\"}]%s}\n"
                .formatted(code, meaning, alias, more);
    }

    @Test
    void drafts_and_revisions_in_review_come_in_thousands_too() {
        var desk = Desk.open(SETTINGS);
        var file = rows(2_500);
        assertThat(carryOut(desk, CSV, file, plan(desk, CSV, file), How.REVIEW)).isEqualTo(2_500);
        as(Role.EDITOR).get(desk.entry("2500") + "/revisions").then().body("items.state", contains("in-review"));

        var other = Desk.open(SETTINGS);
        assertThat(carryOut(other, CSV, file, plan(other, CSV, file), How.DRAFTS))
                .isEqualTo(2_500);
        as(Role.REVIEWER).get(other.entry("2500") + "/draft").then().statusCode(200);
        assertThat(plan(other, CSV, file).rows(Kind.CONFLICTING)).hasSize(2_500);
    }
}
