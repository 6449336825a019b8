package org.causebook.api.editing;

import java.util.List;
import org.causebook.editing.Note;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The notes on an entry. */
@Schema(name = "NoteList", description = "The notes on an entry.", requiredProperties = "items")
public record NoteList(
        @Schema(description = "The notes, oldest first.") List<NoteResponse> items) {

    static NoteList from(List<Note> notes) {
        return new NoteList(notes.stream().map(NoteResponse::from).toList());
    }
}
