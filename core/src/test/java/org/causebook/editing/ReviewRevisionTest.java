package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.causebook.editing.People.ADA;
import static org.causebook.editing.People.ANNA;
import static org.causebook.editing.People.RON;
import static org.causebook.editing.People.RUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.NotAllowed;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.causebook.editing.Revision.State;
import org.causebook.notification.Event;
import org.causebook.notification.EventKind;
import org.causebook.notification.Events.Recipients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ruth, a reviewer, has submitted a revision. */
class ReviewRevisionTest {

    private static final EntryRef ENTRY = new EntryRef(1, "sync", "3");

    private final List<AuditEvent> noted = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final SomeRevisions revisions = new SomeRevisions();
    private final OneCatalog fourEyes = OneCatalog.of(Notation.STATUS_32, true);
    private final OneCatalog twoEyes = OneCatalog.of(Notation.STATUS_32, false);

    ReviewRevisionTest() {
        submit(RUTH);
    }

    @Test
    void who_wrote_a_revision_cannot_approve_it_where_four_eyes_are_wanted() {
        var review = review(fourEyes);

        assertThat(review.mayApprove(RUTH, fourEyes.catalog(), revision())).isFalse();
        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() -> review.approve(RUTH, ENTRY, 1, Optional.empty()));
        assertThat(revision().state()).isEqualTo(State.IN_REVIEW);
        assertThat(noted).isEmpty();
    }

    @Test
    void an_administrator_is_one_person_too() {
        var own = submit(ADA);

        assertThat(review(fourEyes).mayApprove(ADA, fourEyes.catalog(), own)).isFalse();
        assertThat(review(fourEyes).mayApprove(RON, fourEyes.catalog(), own)).isTrue();
    }

    @Test
    void who_wrote_a_revision_may_approve_it_where_two_eyes_do() {
        assertThat(review(twoEyes).mayApprove(RUTH, twoEyes.catalog(), revision()))
                .isTrue();
        assertThat(review(twoEyes).approve(RUTH, ENTRY, 1, Optional.empty()).state())
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void a_second_reviewer_publishes_and_that_is_noted() {
        var published = review(fourEyes).approve(RON, ENTRY, 1, Optional.of(" Good. "));

        assertThat(published.review().orElseThrow().comment()).contains("Good.");
        assertThat(noted)
                .extracting(AuditEvent::action, AuditEvent::subject, AuditEvent::after)
                .containsExactly(tuple("entry-published", "catalogs/sync/3", Map.of("edition", "1", "revision", "1")));
    }

    @Test
    void an_editor_decides_nothing() {
        assertThat(review(twoEyes).mayApprove(ANNA, twoEyes.catalog(), revision()))
                .isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> review(twoEyes).approve(ANNA, ENTRY, 1, Optional.empty()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> review(twoEyes).sendBack(ANNA, ENTRY, 1, "No."));
        assertThat(revision().state()).isEqualTo(State.IN_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\0b"})
    void whoever_sends_back_says_why(String comment) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> review(fourEyes).sendBack(RON, ENTRY, 1, comment))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::field).containsExactly("comment"));
        assertThat(revision().state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void a_comment_has_2000_characters_at_most() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> review(fourEyes).sendBack(RON, ENTRY, 1, "x".repeat(2_001)));

        var back = review(fourEyes).sendBack(RON, ENTRY, 1, "x".repeat(2_000));
        assertThat(back.state()).isEqualTo(State.SENT_BACK);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        review(fourEyes).sendBack(RON, ENTRY, 1, "No.");

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> review(fourEyes).approve(RON, ENTRY, 1, Optional.empty()))
                .withMessage("Revision 1 is not in review: it is sent-back.");
        assertThatExceptionOfType(UnknownRevision.class)
                .isThrownBy(() -> review(fourEyes).approve(RON, ENTRY, 2, Optional.empty()));
    }

    @Test
    void only_the_author_withdraws() {
        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> review(fourEyes).withdraw(RON, ENTRY, 1));
        assertThat(review(fourEyes).withdraw(RUTH, ENTRY, 1).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void nothing_is_published_in_an_archived_catalog() {
        fourEyes.archived();

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> review(fourEyes).approve(RON, ENTRY, 1, Optional.empty()));
    }

    private ReviewRevision review(OneCatalog catalogs) {
        var publications = new SomePublications();
        var publish = new PublishRevision(catalogs, revisions, publications, publications, new Unheard<>());
        return new ReviewRevision(
                catalogs,
                new Cabinet(),
                revisions,
                publish,
                (who, event) -> noted.add(event),
                new TellStaff((event, note, to) -> told.add(new Told(event, to))));
    }

    /** An event, and whom it concerns. */
    private record Told(Event event, Recipients to) {}

    @Test
    void the_author_is_told_how_the_review_ended_and_what_was_said() {
        review(fourEyes).sendBack(RON, ENTRY, 1, " Why? ");
        submit(RUTH);
        review(fourEyes).approve(RON, ENTRY, 2, Optional.of("Good."));

        var ruth = Recipients.named(Set.of(RUTH.login()));
        assertThat(told)
                .containsExactly(
                        new Told(new Event(EventKind.SENT_BACK, RON.login(), "sync", "3", 1, "Why?"), ruth),
                        new Told(new Event(EventKind.PUBLISHED, RON.login(), "sync", "3", 2, "Good."), ruth));
    }

    private Revision submit(Actor author) {
        return revisions.add(ENTRY, Contents.meaning("M"), Optional.of(author), Optional.empty());
    }

    private Revision revision() {
        return revisions.find(ENTRY, 1).orElseThrow();
    }
}
