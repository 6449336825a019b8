package org.causebook.api.editing;

import java.time.Instant;
import org.causebook.editing.Note;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An internal remark on an entry. */
@Schema(
        name = "Note",
        description = "An internal remark on an entry, never public.",
        requiredProperties = {"note", "author", "text", "writtenAt", "url"})
public record NoteResponse(
        @Schema(description = "Number of the note.", examples = "7")
        long note,

        @Schema(description = "Login of who wrote it.", examples = "anna")
        String author,

        @Schema(description = "The remark, plain text.") String text,

        @Schema(implementation = String.class, format = "date-time", description = "When it was written.")
        Instant writtenAt,

        @Schema(
                description = "Its address, relative to the server.",
                examples = "/api/v1/catalogs/iissync/codes/2148598792/notes/7")
        String url) {

    static NoteResponse from(Note note) {
        return new NoteResponse(note.id(), note.author(), note.text(), note.writtenAt(), Addresses.of(note));
    }
}
