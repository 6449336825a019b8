package org.causebook.persistence.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.causebook.persistence.editing.People.ANNA;
import static org.causebook.persistence.editing.People.BEN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.causebook.editing.EditDraft;
import org.causebook.editing.NotNow;
import org.causebook.editing.Note;
import org.causebook.editing.UnknownNote;
import org.causebook.editing.WriteNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NotesTest {

    @Inject
    Desk desk;

    @Inject
    WriteNotes notes;

    @Inject
    EditDraft drafts;

    @Test
    void notes_are_kept_in_their_order_and_removed_by_their_author_only() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        var first = notes.add(ANNA, entry, "Ask the \ud83d\ude97 people.");
        var second = notes.add(BEN, entry, "Asked.");

        assertThat(notes.of(ANNA, entry)).containsExactly(first, second);
        assertThat(notes.of(ANNA, entry)).extracting(Note::text).startsWith("Ask the \ud83d\ude97 people.");
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> notes.remove(BEN, entry, first.id()));

        notes.remove(ANNA, entry, first.id());

        assertThat(notes.of(ANNA, entry)).containsExactly(second);
        assertThatExceptionOfType(UnknownNote.class).isThrownBy(() -> notes.remove(ANNA, entry, first.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83d", " "})
    void what_cannot_be_stored_is_refused_and_never_changed(String text) {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");

        assertThatExceptionOfType(InvalidContent.class).isThrownBy(() -> notes.add(ANNA, entry, text));
    }

    @Test
    void notes_on_an_entry_that_was_given_up_go_with_it() {
        var entry = desk.create(desk.catalog(Notation.STATUS_32), "5", "A text.");
        notes.add(ANNA, entry, "Perhaps.");

        drafts.discard(ANNA, entry, 1);

        assertThat(notes.of(ANNA, entry)).isEmpty();
    }
}
