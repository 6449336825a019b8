package org.causebook.api.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@Schema(name = "Import", description = "What an import did.")
record ImportResponse(
        @Schema(description = "How many entries were added or changed.", examples = "14")
        int entries,

        @Schema(
                description = "What became of them.",
                enumeration = {"drafts", "review", "published"},
                examples = "review")
        String as) {}
