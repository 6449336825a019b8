package org.causebook.api.metrics;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.causebook.api.contract.Api.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    private static final Path MONITORING = Path.of("../ship/monitoring");

    /** Prometheus makes it itself. */
    private static final String MADE_BY_PROMETHEUS = "up";

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on)\\s*\\([^)]*\\)");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");

    /** A name that is not a function's. */
    private static final Pattern NAME = Pattern.compile("[a-z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()\\b");

    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_:]+)[ {]");

    @Test
    void lookups_are_counted_by_outcome_and_by_who_answered() {
        var code = "0x%08X".formatted(ThreadLocalRandom.current().nextInt());
        double unknown = value("causebook_lookups_total{cache=\"miss\",outcome=\"unknown\"}");
        double cached = value("causebook_lookups_total{cache=\"hit\",outcome=\"unknown\"}");

        await().atMost(20, SECONDS).until(() -> {
            call().get("/api/v1/codes/" + code);
            return value("causebook_lookups_total{cache=\"hit\",outcome=\"unknown\"}") > cached;
        });

        assertThat(value("causebook_lookups_total{cache=\"miss\",outcome=\"unknown\"}"))
                .isGreaterThan(unknown);
    }

    @Test
    void figures_about_people_and_the_database_are_there() {
        await().atMost(20, SECONDS).until(() -> value("causebook_sightings_open") >= 0);

        var met = "{\"sightings\": [{\"code\": \"3\"}]}";
        Desk.as(Role.ENGINEER, met).post("/api/v1/sightings").then().statusCode(200);
        await().atMost(60, SECONDS).until(() -> value("causebook_answer_rate") > 0);
        assertThat(value("causebook_answer_rate")).isLessThanOrEqualTo(1);
        assertThat(metrics()).contains("causebook_answer_median_seconds");
        assertThat(value("causebook_database_up{database=\"embedded\"}")).isEqualTo(1);
        assertThat(value("causebook_revisions_waiting")).isNotNegative();
        assertThat(value("causebook_entries_overdue")).isNotNegative();
        assertThat(value("agroal_max_used_count{datasource=\"default\"}")).isPositive();
    }

    @Test
    void nobody_can_make_up_new_series() {
        call().get("/api/v1/codes/3");
        call().get("/nothing/0");
        call().get("/codes/0x;0");
        call().get("/q/nothing-0");
        call().get("/assets/nothing-0");
        call().get("/catalogs/nothing-0");
        call().get("/api/v1/codes/not%20a%20code%200");
        var before = addresses();

        for (int i = 1; i < 20; i++) {
            call().get("/api/v1/codes/" + i);
            call().get("/api/v1/codes/" + i);
            call().get("/nothing/" + i);
            call().get("/codes/0x;" + i);
            call().get("/q/nothing-" + i);
            call().get("/assets/nothing-" + i);
            call().get("/catalogs/nothing-" + i);
            call().get("/api/v1/codes/not%20a%20code%20" + i);
            call().request("BREW" + i, "/codes/3");
        }

        assertThat(addresses())
                .contains("/api/v1/codes/{code}", "/assets/{file}")
                .isEqualTo(before);
        assertThat(metrics()).doesNotContain("BREW");
    }

    @Test
    void every_metric_that_alerts_and_dashboard_name_exists() throws IOException {
        call().get("/api/v1/codes/3");
        System.gc();
        await().atMost(20, SECONDS).until(() -> metrics().contains("jvm_gc_pause_seconds_sum"));
        var known =
                SERIES.matcher(metrics()).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var alerts = new ObjectMapper(new YAMLFactory())
                .readTree(MONITORING.resolve("causebook-alerts.yml").toFile());
        var dashboard = new ObjectMapper()
                .readTree(MONITORING.resolve("causebook-dashboard.json").toFile());

        var expressions = new java.util.ArrayList<String>();
        expressions(alerts, expressions);
        expressions(dashboard, expressions);

        assertThat(expressions).hasSizeGreaterThan(20);
        for (var expression : expressions) {
            var names = names(expression);
            assertThat(names).as(expression).isNotEmpty();
            assertThat(names).as(expression).allMatch(name -> known.contains(name) || name.equals(MADE_BY_PROMETHEUS));
        }
    }

    private static void expressions(JsonNode node, List<String> found) {
        if (node.path("expr").isTextual()) {
            found.add(node.path("expr").asText());
        }
        node.forEach(child -> expressions(child, found));
    }

    private static Set<String> names(String expression) {
        var bare = STRING.matcher(expression).replaceAll("");
        for (var part : List.of(GROUPING, LABELS, RANGE)) {
            bare = part.matcher(bare).replaceAll(" ");
        }
        return NAME.matcher(bare).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Set<String> addresses() {
        return Pattern.compile("http_server_requests_seconds_count\\{[^}]*uri=\"([^\"]*)\"")
                .matcher(metrics())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String metrics() {
        return call().header("Accept", "text/plain")
                .get("/q/metrics")
                .asString()
                .replace(",}", "}");
    }
}
