package org.causebook.persistence.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.persistence.editing.People.ANNA;
import static org.causebook.persistence.editing.People.BEN;
import static org.causebook.persistence.editing.People.RON;
import static org.causebook.persistence.editing.People.RUTH;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Retirement;
import org.causebook.code.Notation;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.CreateEntry;
import org.causebook.editing.Draft;
import org.causebook.editing.EditDraft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.FindEntry;
import org.causebook.editing.NotNow;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.Revision;
import org.causebook.editing.StaleBase;
import org.causebook.editing.StaleDraft;
import org.causebook.editing.SubmitDraft;
import org.causebook.editing.UnknownDraft;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest {

    private static final List<String> FORMS =
            List.of("2147746132", "-2147221164", "0x80040154", "80040154h", "0X80040154");

    @Inject
    Desk desk;

    @Inject
    CreateEntry create;

    @Inject
    EditDraft drafts;

    @Inject
    SubmitDraft submit;

    @Inject
    ReviewRevision review;

    @Inject
    FindEntry entries;

    @Test
    void fifty_who_add_one_code_in_mixed_forms_make_one_entry_and_all_learn_which() {
        var slug = desk.catalog(Notation.STATUS_32).slug();
        var creations = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<EntryRef>) () -> create.create(
                                i % 2 == 0 ? ANNA : BEN, slug, FORMS.get(i % FORMS.size()), EntryContent.empty())
                        .entry())
                .toList();

        var outcomes = Together.run(creations);

        var made = outcomes.stream().filter(EntryRef.class::isInstance).toList();
        assertThat(made).hasSize(1);
        assertThat(outcomes).hasOnlyElementsOfTypes(EntryRef.class, CodeTaken.class);
        assertThat(outcomes)
                .filteredOn(CodeTaken.class::isInstance)
                .hasSize(49)
                .allSatisfy(taken -> assertThat(((CodeTaken) taken).entry()).isEqualTo(made.get(0)));
    }

    @Test
    void of_two_who_submit_from_one_base_the_second_is_told_and_loses_nothing() {
        var entry = desk.published(desk.catalog(Notation.STATUS_32), "5", "The first text.");
        var anna = drafts.open(ANNA, entry);
        var ben = drafts.open(BEN, entry);

        var outcomes = Together.run(List.of(
                () -> submit.submit(ANNA, entry, anna.version(), Optional.empty()),
                () -> submit.submit(BEN, entry, ben.version(), Optional.empty())));

        assertThat(outcomes)
                .filteredOn(StaleBase.class::isInstance)
                .singleElement()
                .satisfies(stale -> {
                    assertThat(((StaleBase) stale).head().number()).isEqualTo(2);
                    var kept = ((StaleBase) stale).draft();
                    assertThat(drafts.all(ANNA, entry)).containsExactly(kept);
                });
    }

    @Test
    void of_two_who_approve_one_revision_the_second_is_told_that_it_is_done() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        desk.submit(entry, Desk.content("A text."));

        var outcomes = Together.run(List.of(
                () -> review.approve(RUTH, entry, 1, Optional.empty()),
                () -> review.approve(RON, entry, 1, Optional.empty())));

        assertThat(outcomes).filteredOn(NotNow.class::isInstance).hasSize(1);
    }

    /** The first wants the row of the second, to name the successor; the second wants the next number of a change. */
    @Test
    void a_successor_and_the_entry_that_it_replaces_are_published_at_one_moment() {
        for (int i = 0; i < 10; i++) {
            var catalog = desk.catalog(Notation.STATUS_32);
            var successor = desk.create(catalog, "7", "The new code.");
            var retired = desk.published(catalog, "5", "The old code.");
            desk.publish(retired, retired("The old code."));
            int first = desk.submit(successor, Desk.content("The new code.")).number();
            int second = desk.submit(retired, retired("The old code, in other words."))
                    .number();

            assertThat(Together.run(List.of(
                            () -> review.approve(RUTH, successor, first, Optional.empty()),
                            () -> review.approve(RON, retired, second, Optional.empty()))))
                    .hasOnlyElementsOfType(Revision.class);
        }
    }

    private static EntryContent retired(String meaning) {
        return Desk.content(meaning).withRetirement(new Retirement("Gone with version 5.", "7"));
    }

    @Test
    void a_save_over_a_version_that_the_writer_did_not_see_is_refused_with_what_is_kept() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "Version one.");
        drafts.save(ANNA, entry, 1, 0, Desk.content("Version two."));

        assertThatExceptionOfType(StaleDraft.class)
                .isThrownBy(() -> drafts.save(ANNA, entry, 1, 0, Desk.content("Lost?")))
                .satisfies(
                        stale -> assertThat(stale.current().content().meaning()).isEqualTo("Version two."));
        assertThat(drafts.show(ANNA, entry).version()).isEqualTo(2);
    }

    @Test
    void of_many_saves_over_one_version_one_wins() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "Version one.");
        var saves = IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Object>) () -> drafts.save(ANNA, entry, 1, 0, Desk.content("Save " + i)))
                .toList();

        assertThat(Together.run(saves)).filteredOn(StaleDraft.class::isInstance).hasSize(9);
        assertThat(drafts.show(ANNA, entry).version()).isEqualTo(2);
    }

    @Test
    void an_autosave_and_a_submission_at_one_moment_do_not_block_each_other() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "Version one.");
        var things = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 5; i++) {
            things.add(() -> drafts.save(ANNA, entry, 1, 0, Desk.content("Saved.")));
            things.add(() -> submit.submit(ANNA, entry, 1, Optional.empty()));
        }

        assertThat(Together.run(things))
                .hasOnlyElementsOfTypes(Draft.class, Revision.class, StaleDraft.class, UnknownDraft.class)
                .haveExactly(1, new Condition<>(each -> each instanceof Draft || each instanceof Revision, "done"));
    }

    @Test
    void of_two_who_give_one_draft_up_the_second_is_told_that_it_has_gone() {
        var entry = desk.published(desk.catalog(Notation.STATUS_32), "5", "A text.");
        var version = drafts.open(ANNA, entry).version();
        Callable<Object> discard = () -> {
            drafts.discard(ANNA, entry, version);
            return "discarded";
        };

        assertThat(Together.run(List.of(discard, discard, discard)))
                .hasOnlyElementsOfTypes(String.class, StaleDraft.class, UnknownDraft.class)
                .filteredOn(String.class::isInstance)
                .hasSize(1);
    }

    @Test
    void the_list_counts_drafts_that_were_begun_at_one_moment() {
        var entry = desk.published(desk.catalog(Notation.STATUS_32), "5", "A text.");
        var openings = new ArrayList<Callable<Object>>();
        List.of(ANNA, BEN, RUTH, RON).forEach(each -> openings.add(() -> drafts.open(each, entry)));

        Together.run(openings);

        assertThat(entries.show(ANNA, entry).drafts()).isEqualTo(4);
    }
}
