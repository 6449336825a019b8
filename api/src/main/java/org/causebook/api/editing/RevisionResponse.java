package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One submitted state of an entry, for staff. */
@Schema(
        name = "Revision",
        description = "One submitted state of an entry, for staff. Its content never changes.",
        requiredProperties = {"catalog", "code", "number", "author", "submittedAt", "comment", "state", "content", "url"
        })
public record RevisionResponse(
        @JsonUnwrapped RevisionHead head,
        @Schema(ref = "EntryContent") EntryContent content) {

    static RevisionResponse from(Revision revision) {
        return new RevisionResponse(RevisionHead.from(revision), revision.content());
    }
}
