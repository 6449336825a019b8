package org.causebook.persistence.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.persistence.editing.People.ADA;
import static org.causebook.persistence.editing.People.ANNA;
import static org.causebook.persistence.editing.People.RUTH;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.EditCatalog;
import org.causebook.persistence.editing.Desk;
import org.causebook.sighting.Encounter;
import org.causebook.sighting.Encounter.Result;
import org.causebook.sighting.RecordSightings.Counted;
import org.causebook.sighting.ShowStatistics;
import org.causebook.sighting.Sightings;
import org.causebook.sighting.Statistics;
import org.causebook.sighting.Statistics.Day;
import org.causebook.sighting.Statistics.OfCatalog;
import org.causebook.sighting.Statistics.OfCode;
import org.causebook.sighting.Statistics.OfPerson;
import org.causebook.sighting.WorkOnSightings;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsTest {

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    /** Above all codes that ship, and other ones in each test. */
    private final long first = 0xA000_0000L + ThreadLocalRandom.current().nextInt(0xFFFF) * 256L;

    private final String code = Long.toString(first);
    private final String other = Long.toString(first + 1);

    @Inject
    Sightings sightings;

    @Inject
    ShowStatistics show;

    @Inject
    WorkOnSightings work;

    @Inject
    EditCatalog catalogs;

    @Inject
    Desk desk;

    @Inject
    DataSource database;

    @Test
    void lookups_are_summed_up_by_day_and_searches_for_words_are_none() {
        var before = show.show(ANNA, null);
        sightings.add(Map.of(
                counted(code, "", Result.ANSWERED, 0), 7L,
                counted(other, "", Result.UNDETERMINED, 0), 2L,
                counted(code, "", Result.UNKNOWN, 29), 1L,
                counted(code, "", Result.UNKNOWN, 30), 50L,
                counted("", "", Result.UNKNOWN, 0), 90L));
        var after = show.show(ANNA, null);

        assertThat(after.byDay()).hasSize(30);
        assertThat(after.byDay().get(29).day()).isEqualTo(today);
        assertThat(after.lookups() - before.lookups()).isEqualTo(10);
        assertThat(last(after).answered() - last(before).answered()).isEqualTo(7);
        assertThat(last(after).undetermined() - last(before).undetermined()).isEqualTo(2);
        assertThat(first(after).unknown() - first(before).unknown()).isEqualTo(1);
        assertThat(show.show(ANNA, 90).byDay()).hasSize(90);
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> show.show(ANNA, 31));
    }

    @Test
    void the_answer_rate_is_the_part_that_told_a_cause() {
        var days = List.of(new Day(today, 6, 1, 1), new Day(today, 0, 0, 0));

        assertThat(Statistics.answerRate(days)).hasValue(0.75);
        assertThat(days.get(1).answerRate()).isEmpty();
    }

    @Test
    void the_most_asked_and_the_most_missed_codes_come_first_and_merged_ones_are_one() {
        sightings.add(Map.of(
                counted(code, "", Result.ANSWERED, 1), 9_000_000L,
                counted(other, "", Result.UNKNOWN, 0), 8_000_000L,
                counted(Long.toString(first + 2), "iissync", Result.UNDETERMINED, 5), 500_000L));
        work.merge(ANNA, Long.toString(first + 2), other);

        var demand = show.show(ANNA, null).demand();

        assertThat(demand.asked()).startsWith(new OfCode(code, 9_000_000, 0), new OfCode(other, 0, 8_500_000));
        assertThat(demand.missed()).startsWith(new OfCode(other, 0, 8_500_000)).noneMatch(each -> each.missed() == 0);
    }

    @Test
    void half_of_the_answers_took_longer_than_the_median() throws SQLException {
        var before = show.show(ANNA, null).answers();
        var catalog = desk.catalog(Notation.STATUS_32);
        sightings.add(Map.of(counted(code, "", Result.UNKNOWN, 0), 1L));
        desk.published(catalog, code, "A text.");

        var after = show.show(ANNA, null).answers();

        assertThat(after.count() - before.count()).isEqualTo(1);
        assertThat(after.median())
                .get()
                .satisfies(time -> assertThat(time).isBetween(Duration.ZERO, Duration.ofDays(1)));
    }

    @Test
    void a_catalog_has_its_size_age_and_answer_rate_and_readers_see_no_internal_one() {
        var open = desk.catalog(Notation.STATUS_32);
        var internal = internal();
        desk.published(open, code, "A text.");
        var readersBefore = show.forReaders(null).lookups();
        sightings.add(Map.of(
                counted(code, open.slug(), Result.ANSWERED, 0), 3L,
                counted(code, open.slug(), Result.UNKNOWN, 0), 1L,
                counted(other, internal, Result.ANSWERED, 0), 1_000L));

        var ofOpen = catalog(show.show(ANNA, null), open.slug());
        assertThat(ofOpen.entries()).isEqualTo(1);
        assertThat(ofOpen.determined()).isEqualTo(1);
        assertThat(ofOpen.age()).get().satisfies(age -> assertThat(age).isLessThan(Duration.ofHours(1)));
        assertThat(ofOpen.answerRate()).hasValue(0.75);
        assertThat(catalog(show.show(ANNA, null), internal).answered()).isEqualTo(1_000);
        var readers = show.forReaders(null);
        assertThat(readers.catalogs())
                .extracting(OfCatalog::slug)
                .contains(open.slug())
                .doesNotContain(internal);
        assertThat(readers.lookups() - readersBefore).isEqualTo(4);
        assertThat(readers.demand().asked()).isEmpty();
        assertThat(readers.demand().missed()).isEmpty();
        assertThat(readers.people()).isEmpty();
    }

    @Test
    void only_an_administrator_sees_what_persons_did() {
        var before = show.show(ADA, null);
        desk.published(desk.catalog(Notation.STATUS_32), code, "A text.");
        var after = show.show(ADA, null);

        assertThat(person(after, "anna").written() - person(before, "anna").written())
                .isEqualTo(1);
        assertThat(person(after, "anna").published() - person(before, "anna").published())
                .isEqualTo(1);
        assertThat(person(after, "ruth").reviewed() - person(before, "ruth").reviewed())
                .isEqualTo(1);
        assertThat(show.show(RUTH, null).people()).isEmpty();
    }

    /** Tables this small would be read whole, so that is ruled out. */
    @Test
    void answers_and_work_of_a_time_are_found_by_an_index() throws SQLException {
        assertThat(plan("select count(*) from sighting where state = 'answered' and answered_at >= now()"))
                .contains("ix_sighting_answered");
        assertThat(plan("select author from revision where author is not null and created_at >= now()"))
                .contains("ix_revision_written");
        assertThat(plan("select reviewer from decision where reviewer is not null and decided_at >= now()"))
                .contains("ix_decision_decided");
    }

    private String plan(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            var lines = new ArrayList<String>();
            try (var rows = statement.executeQuery("explain " + query)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return String.join("\n", lines);
        }
    }

    private String internal() {
        var slug = "tests-inner-" + first;
        CatalogContent content = Desk.catalog(slug, "Inner " + slug, Notation.STATUS_32, Visibility.INTERNAL);
        return catalogs.add(RUTH, content).slug();
    }

    private Counted counted(String met, String catalog, Result result, int daysAgo) {
        return new Counted(new Encounter(met, catalog, result), today.minusDays(daysAgo));
    }

    private static Day first(Statistics statistics) {
        return statistics.byDay().get(0);
    }

    private static Day last(Statistics statistics) {
        return statistics.byDay().get(statistics.byDay().size() - 1);
    }

    private static OfCatalog catalog(Statistics statistics, String slug) {
        return statistics.catalogs().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static OfPerson person(Statistics statistics, String login) {
        return statistics.people().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElse(new OfPerson(login, 0, 0, 0));
    }
}
