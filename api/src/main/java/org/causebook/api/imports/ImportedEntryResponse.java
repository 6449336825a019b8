package org.causebook.api.imports;

import org.causebook.catalog.EntryContent;
import org.causebook.editing.Revision;
import org.causebook.imports.ImportedEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of an import. */
@Schema(name = "ImportedEntry", description = "An entry that an import added or changed, or left as it was.")
record ImportedEntryResponse(
        @Schema(description = "Its code, as addresses have it.", examples = "2148598799")
        String code,

        @Schema(
                description = "`skipped`: an import that undoes another left it as it was.",
                enumeration = {"new", "changed", "skipped"},
                examples = "new")
        String kind,

        @Schema(nullable = true, description = "Number of the revision that the import made; null for a draft.")
        @Nullable
        Integer revision,

        @Schema(
                nullable = true,
                description = "What became of that revision; null for a draft.",
                enumeration = {"in-review", "sent-back", "published", "superseded", "withdrawn"})
        @Nullable
        String state,

        @Schema(description = "Why it was left as it was; empty when it was not.")
        String reason,

        @Schema(ref = "EntryContent") EntryContent before,

        @Schema(ref = "EntryContent") EntryContent content) {

    static ImportedEntryResponse from(ImportedEntry entry) {
        return new ImportedEntryResponse(
                entry.entry().code(),
                !entry.skipped().isEmpty() ? "skipped" : entry.isNew() ? "new" : "changed",
                entry.revision().orElse(null),
                entry.state().map(Revision.State::id).orElse(null),
                entry.skipped(),
                entry.before(),
                entry.after());
    }
}
