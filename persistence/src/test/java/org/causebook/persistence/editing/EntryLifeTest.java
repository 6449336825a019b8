package org.causebook.persistence.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.persistence.editing.People.ANNA;
import static org.causebook.persistence.editing.People.RUTH;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.causebook.account.AuditEvent;
import org.causebook.catalog.Audience;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.ShowEntry;
import org.causebook.catalog.UnknownEntry;
import org.causebook.code.Notation;
import org.causebook.editing.ChangeLife;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EditDraft;
import org.causebook.editing.EntryRef;
import org.causebook.editing.FindEntry;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.Revision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.ShowHistory;
import org.causebook.editing.ShowWork;
import org.causebook.editing.SubmitDraft;
import org.causebook.editing.WorkItem.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryLifeTest {

    @Inject
    Desk desk;

    @Inject
    EditDraft drafts;

    @Inject
    SubmitDraft submit;

    @Inject
    ReviewRevision review;

    @Inject
    ChangeLife life;

    @Inject
    ShowHistory history;

    @Inject
    ShowWork work;

    @Inject
    FindEntry entries;

    @Inject
    ShowEntry show;

    @Inject
    Written written;

    @Test
    void an_entry_is_seen_by_nobody_until_it_is_published() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "0x80040154", "A class is not registered.");
        assertThat(entry.code()).isEqualTo("2147746132");
        assertUnknown(entry);

        var revision = desk.submit(entry, Desk.content("A class is not registered."));
        assertUnknown(entry);
        assertThat(status(entry)).isEqualTo(Status.IN_REVIEW);

        desk.approve(revision);

        assertThat(read(entry).meaning()).isEqualTo("A class is not registered.");
        assertThat(read(entry).edition()).isEqualTo(1);
        assertThat(status(entry)).isEqualTo(Status.PUBLISHED);
        assertThat(written.events())
                .filteredOn(event -> event.subject().equals(entry.path()))
                .extracting(AuditEvent::action)
                .containsExactly("entry-created", "entry-submitted", "entry-published");
    }

    @Test
    void a_published_entry_stays_as_it_is_while_a_revision_is_in_review() {
        var entry = desk.published(desk.catalog(Notation.STATUS_32), "5", "The first text.");
        var before = read(entry);

        var revision = desk.submit(entry, Desk.content("The second text."));

        assertThat(read(entry)).isEqualTo(before);
        assertThat(entries.show(ANNA, entry).meaning()).isEqualTo("The second text.");

        desk.approve(revision);
        assertThat(read(entry).meaning()).isEqualTo("The second text.");
        assertThat(states(entry)).containsExactly("2 published 2", "1 superseded 1");
    }

    @Test
    void what_was_sent_back_comes_with_the_reason_and_leaves_no_gap_in_the_public_numbers() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        desk.submit(entry, Desk.content("Too short."));

        var sentBack = review.sendBack(RUTH, entry, 1, "Says nothing.");

        assertThat(sentBack.review().orElseThrow().comment()).contains("Says nothing.");
        assertThat(status(entry)).isEqualTo(Status.SENT_BACK);
        assertThat(work.of(ANNA).sentBack()).contains(sentBack);

        var draft = drafts.open(ANNA, entry);
        assertThat(draft.content().meaning()).isEqualTo("Too short.");
        desk.publish(entry, Desk.content("Long enough."));

        assertThat(work.of(ANNA).sentBack()).doesNotContain(sentBack);
        assertThat(states(entry)).containsExactly("2 published 1", "1 sent-back -");
    }

    @Test
    void a_draft_on_a_revision_that_was_sent_back_can_be_saved_and_submitted() {
        var entry = desk.published(desk.catalog(Notation.STATUS_32), "5", "The first text.");
        desk.submit(entry, Desk.content("The second text."));
        var draft = drafts.open(ANNA, entry);
        assertThat(draft.base()).isEqualTo(2);

        review.sendBack(RUTH, entry, 2, "No.");

        var saved = drafts.save(ANNA, entry, draft.version(), draft.base(), Desk.content("The third text."));
        assertThat(submit.submit(ANNA, entry, saved.version(), Optional.empty()).number())
                .isEqualTo(3);
    }

    @Test
    void an_entry_is_retired_reopened_and_restored_through_review() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var successor = desk.published(catalog, "6", "The new code.");
        var entry = desk.published(catalog, "5", "The old code.");

        desk.approve(life.retire(ANNA, entry, "Gone with version 5.", successor.code()));
        assertThat(read(entry).state()).isEqualTo(EntryState.RETIRED);
        assertThat(read(entry).retiredReason()).isEqualTo("Gone with version 5.");
        assertThat(status(entry)).isEqualTo(Status.RETIRED);

        desk.approve(life.reopen(ANNA, entry, Optional.of("Back again.")));
        assertThat(read(entry).state()).isEqualTo(EntryState.PUBLISHED);
        assertThat(read(entry).retiredReason()).isNull();

        desk.publish(entry, Desk.content("Rewritten."));
        desk.approve(life.restore(ANNA, entry, 1));
        assertThat(read(entry).meaning()).isEqualTo("The old code.");
        assertThat(read(entry).edition()).isEqualTo(5);
        assertThat(history.published(entry.catalog(), "5"))
                .hasSize(5)
                .allMatch(each -> each.author().isEmpty());
    }

    @Test
    void a_revision_can_be_withdrawn_by_its_author() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        desk.submit(entry, Desk.content("A text."));

        var withdrawn = review.withdraw(ANNA, entry, 1);

        assertThat(withdrawn.state()).isEqualTo(Revision.State.WITHDRAWN);
        assertThat(withdrawn.review()).isEmpty();
        assertThat(status(entry)).isEqualTo(Status.DRAFT);
    }

    @Test
    void a_newer_submission_replaces_the_one_in_review() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        desk.submit(entry, Desk.content("A text."));
        desk.submit(entry, Desk.content("A better text."));

        assertThat(states(entry)).containsExactly("2 in-review -", "1 withdrawn -");
    }

    @Test
    void who_wrote_a_revision_may_not_approve_it() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        desk.submit(RUTH, entry, Desk.content("By the reviewer."));

        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() -> review.approve(RUTH, entry, 1, Optional.empty()));
        assertUnknown(entry);
    }

    @Test
    void a_further_code_that_another_entry_has_is_refused_at_publication_and_names_that_entry() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var owner = desk.create(catalog, "7", "Has the code.");
        var entry = desk.create(catalog, "5", "Wants the code.");
        var alias = new EntryCode("0x7", "", null, null, null, EntryCode.Kind.ALIAS);
        var revision = desk.submit(entry, Desk.content("Wants the code.").withCodes(List.of(alias)));

        assertThatExceptionOfType(CodeTaken.class)
                .isThrownBy(() -> desk.approve(revision))
                .extracting(CodeTaken::entry)
                .isEqualTo(owner);
        assertThat(history.one(RUTH, entry, 1).state()).isEqualTo(Revision.State.IN_REVIEW);
        assertUnknown(entry);
    }

    @Test
    void an_entry_that_was_never_submitted_goes_with_its_last_draft_and_its_code_is_free() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var entry = desk.create(catalog, "5", "A mistake.");

        drafts.discard(ANNA, entry, 1);

        assertThatExceptionOfType(UnknownEntry.class).isThrownBy(() -> entries.find(ANNA, catalog.slug(), "5"));
        assertThat(desk.create(catalog, "0x5", "Not a mistake.").code()).isEqualTo("5");
    }

    @Test
    void every_part_of_a_content_is_kept_as_it_was_written() {
        var catalog = desk.catalog(Notation.STATUS_32);
        var content = Contents.full();
        var entry = desk.create(catalog, "5", "A text.");

        var revision = desk.submit(entry, content);

        assertThat(revision.content()).usingRecursiveComparison().isEqualTo(content);
        desk.approve(revision);
        assertThat(read(entry).causes()).hasSize(2);
        assertThat(drafts.open(ANNA, entry).content()).isEqualTo(revision.content());
    }

    @Test
    void an_entry_of_an_internal_catalog_is_published_for_staff_only() {
        var entry = desk.published(desk.internalCatalog(), "5", "Among us.");

        assertThat(show.show(Audience.STAFF, entry.catalog(), "5").meaning()).isEqualTo("Among us.");
        assertThat(history.published(Audience.STAFF, entry.catalog(), "5")).hasSize(1);
        assertThatExceptionOfType(org.causebook.catalog.UnknownCatalog.class).isThrownBy(() -> read(entry));
    }

    private void assertUnknown(EntryRef entry) {
        assertThatExceptionOfType(UnknownEntry.class).isThrownBy(() -> read(entry));
    }

    private Entry read(EntryRef entry) {
        return show.show(entry.catalog(), entry.code());
    }

    private Status status(EntryRef entry) {
        return entries.show(ANNA, entry).status();
    }

    private List<String> states(EntryRef entry) {
        return history.all(ANNA, entry).stream()
                .map(each -> each.number() + " " + each.state().id() + " "
                        + each.edition().map(String::valueOf).orElse("-"))
                .toList();
    }
}
