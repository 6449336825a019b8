package org.causebook.api.editing;

import java.util.List;
import org.causebook.editing.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The published history of an entry. */
@Schema(name = "RevisionList", description = "The published history of an entry.", requiredProperties = "items")
public record RevisionList(
        @Schema(description = "Every published state, the newest first.")
        List<RevisionResponse> items) {

    static RevisionList from(List<Revision> revisions) {
        return new RevisionList(revisions.stream().map(RevisionResponse::from).toList());
    }
}
