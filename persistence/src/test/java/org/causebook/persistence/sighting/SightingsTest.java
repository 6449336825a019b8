package org.causebook.persistence.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.persistence.editing.People.ANNA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Page;
import org.causebook.code.Notation;
import org.causebook.editing.NotNow;
import org.causebook.persistence.editing.Desk;
import org.causebook.sighting.Encounter;
import org.causebook.sighting.Encounter.Result;
import org.causebook.sighting.RecordSightings.Batch;
import org.causebook.sighting.RecordSightings.Counted;
import org.causebook.sighting.ShowSightings;
import org.causebook.sighting.Sighting;
import org.causebook.sighting.Sighting.State;
import org.causebook.sighting.SightingQuery;
import org.causebook.sighting.Sightings;
import org.causebook.sighting.WorkOnSightings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SightingsTest {

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    /** Above all codes that ship, and other ones in each test. */
    private final long first = 0x8F00_0000L + ThreadLocalRandom.current().nextInt(0xFFFF) * 256L;

    private final String code = Long.toString(first);
    private final String other = Long.toString(first + 1);

    @Inject
    Sightings sightings;

    @Inject
    ShowSightings show;

    @Inject
    WorkOnSightings work;

    @Inject
    Desk desk;

    @Test
    void counts_of_a_day_add_up_by_code_catalog_and_result() {
        add(code, "", Result.UNKNOWN, today, 3);
        sightings.add(Map.of(
                new Counted(new Encounter(code, "", Result.UNKNOWN), today), 2L,
                new Counted(new Encounter(code, "", Result.ANSWERED), today), 7L,
                new Counted(new Encounter(code, "iissync", Result.UNDETERMINED), today.minusDays(29)), 4L,
                new Counted(new Encounter(code, "iissync", Result.UNDETERMINED), today.minusDays(30)), 10L,
                new Counted(new Encounter("", "", Result.UNKNOWN), today), 1L));

        var sighting = sighting(code);
        assertThat(sighting.demand()).isEqualTo(9);
        assertThat(sighting.before()).isEqualTo(10);
        assertThat(sighting.trend()).contains(-10L);
        assertThat(sighting.catalogs()).containsExactly("iissync");
        assertThat(sighting.notation()).isEqualTo("decimal");
        var days = sightings.days(Set.of(code)).getOrDefault(code, List.of());
        assertThat(days).hasSize(30);
        assertThat(days.get(0)).isEqualTo(new Sightings.DayCount(today.minusDays(29), 0, 4));
        assertThat(days.get(29)).isEqualTo(new Sightings.DayCount(today, 7, 5));
    }

    @Test
    void a_code_that_is_always_answered_is_no_work() {
        add(code, "", Result.ANSWERED, today, 3);

        assertThat(sightings.find(code)).isEmpty();
    }

    @Test
    void the_most_wanted_comes_first_and_a_page_goes_on_where_the_one_before_ended() {
        for (int i = 0; i < 5; i++) {
            add(Long.toString(first + i), "", Result.UNKNOWN, today, 5_000_000 + i % 3);
        }
        var begin = list(Long.toString(first).substring(0, 7), 2, null);
        var rest = list(Long.toString(first).substring(0, 7), 10, begin.next().orElseThrow());

        assertThat(begin.items()).extracting(Sighting::code).containsExactly("" + (first + 2), "" + (first + 1));
        assertThat(rest.items()).extracting(Sighting::code).startsWith("" + (first + 4), "" + first, "" + (first + 3));
    }

    @Test
    void all_parts_of_the_queue_are_counted_together() {
        var part = Long.toString(first).substring(0, 8);
        var before = sightings.count(query(part, 1, null));
        add(code, "iissync", Result.UNKNOWN, today, 1);
        add(other, "", Result.UNKNOWN, today, 1);
        var later = list(part, 1, null).next().orElseThrow();

        assertThat(sightings.count(query(part, 1, null))).isEqualTo(before + 2);
        assertThat(sightings.count(query(part, 1, later))).isEqualTo(before + 2);
        assertThat(sightings.count(query(code, 1, null))).isEqualTo(1);
        assertThat(sightings.count(SightingQuery.of(new SightingQuery.Raw(null, code, "iissync", null, null))))
                .isEqualTo(1);
        assertThat(sightings.count(SightingQuery.of(new SightingQuery.Raw("dismissed", code, null, null, null))))
                .isZero();
    }

    @Test
    void what_was_dismissed_comes_back_when_it_is_wanted_twice_as_much() {
        add(code, "", Result.UNKNOWN, today, 5);
        assertThatExceptionOfType(InvalidContent.class).isThrownBy(() -> work.dismiss(ANNA, code, " "));

        work.dismiss(ANNA, code, "A serial number.");
        add(code, "", Result.UNKNOWN, today, 4);

        assertThat(sighting(code).state()).isEqualTo(State.DISMISSED);
        assertThat(sighting(code).reason()).contains("A serial number.");
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> work.assign(ANNA, code, Optional.empty()));

        add(code, "", Result.UNKNOWN, today, 1);

        assertThat(sighting(code).state()).isEqualTo(State.NEW);
        assertThat(sighting(code).returned()).isTrue();
    }

    @Test
    void merged_codes_are_counted_as_one() {
        add(code, "", Result.UNKNOWN, today, 5);
        add(other, "", Result.UNKNOWN, today, 3);

        work.merge(ANNA, other, code);
        add(other, "", Result.UNKNOWN, today, 2);

        assertThat(sighting(code).demand()).isEqualTo(10);
        assertThat(sighting(other).code()).isEqualTo(code);
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> work.merge(ANNA, code, other));
    }

    @Test
    void a_draft_is_seen_and_publishing_an_entry_with_a_cause_closes_what_it_answers() {
        add(code, "", Result.UNKNOWN, today, 5);
        var catalog = desk.catalog(Notation.STATUS_32);
        var entry = desk.create(catalog, code, "A text.");
        assertThat(sighting(code).state()).isEqualTo(State.DRAFT);

        desk.publish(entry, Desk.content("A text."));

        assertThat(sighting(code).state()).isEqualTo(State.ANSWERED);
        assertThat(sighting(code).answer().orElseThrow().catalog()).isEqualTo(catalog.slug());
        assertThat(show.list(ANNA, query(code, 10, null)).page().items()).isEmpty();
    }

    @Test
    void an_entry_without_a_cause_answers_nothing() {
        add(code, "", Result.UNKNOWN, today, 5);

        var revision = work.publishUndetermined(
                ANNA, code, desk.catalog(Notation.STATUS_32).slug());
        assertThat(sighting(code).state()).isEqualTo(State.DRAFT);
        desk.approve(revision);

        assertThat(sighting(code).state()).isEqualTo(State.NEW);
    }

    @Test
    void a_batch_that_is_sent_again_counts_once() {
        var counts = Map.of(new Counted(new Encounter(code, "", Result.UNKNOWN), today), 3L);
        var writer = UUID.randomUUID();

        sightings.addOnce(new Batch(writer, 1, counts));
        sightings.addOnce(new Batch(writer, 1, counts));
        assertThat(sighting(code).demand()).isEqualTo(3);

        sightings.addOnce(new Batch(writer, 2, counts));
        sightings.addOnce(new Batch(UUID.randomUUID(), 1, counts));
        assertThat(sighting(code).demand()).isEqualTo(9);
    }

    @Test
    void at_most_so_many_products_of_a_code_are_kept() {
        for (int i = 0; i < 60; i++) {
            sightings.addProducts(Map.of(code, Map.of("Product " + i, 1L + i)));
        }
        sightings.addProducts(Map.of(code, Map.of("Product 0", 100L)));
        add(code, "", Result.UNKNOWN, today, 5);

        assertThat(sighting(code).products()).hasSize(5).startsWith("Product 0", "Product 49");
    }

    private void add(String met, String catalog, Result result, LocalDate day, long times) {
        sightings.add(Map.of(new Counted(new Encounter(met, catalog, result), day), times));
    }

    private Sighting sighting(String met) {
        return sightings.find(met).orElseThrow();
    }

    private Page<Sighting> list(String text, int limit, @Nullable String after) {
        return sightings.list(query(text, limit, after));
    }

    private static SightingQuery query(String text, int limit, @Nullable String after) {
        return SightingQuery.of(new SightingQuery.Raw(null, text, null, limit, after));
    }
}
