package org.causebook.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one code means in one catalog. */
@Schema(
        name = "Entry",
        description = "What one code means in one catalog, as published. Explanations and resolutions are Markdown.",
        requiredProperties = {
            "catalog",
            "catalogTitle",
            "scope",
            "code",
            "causeDetermined",
            "state",
            "edition",
            "publishedAt",
            "updatedAt",
            "url"
        })
public record EntryResponse(
        @Schema(description = "Slug of the catalog.", examples = "iissync")
        String catalog,

        @Schema(description = "Title of the catalog.") String catalogTitle,

        @Schema(
                description = "Whether the catalog tells what one product means by its codes, or what they mean in"
                        + " general.",
                enumeration = {"product", "general"})
        String scope,

        @Schema(description = "Canonical text of the code that the entry is filed under.", examples = "2148598792")
        String code,

        @Schema(hidden = true) @JsonUnwrapped EntryContent content,

        @Schema(description = "Whether anybody knows why the code comes up. A success needs no cause.")
        boolean causeDetermined,

        @Schema(
                description = "A retired entry keeps its address and says why it was retired.",
                enumeration = {"published", "retired"})
        String state,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Why the entry was retired; absent unless it was.")
        @Nullable
        String retiredReason,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Code of the entry of the same catalog that takes its place; absent when none does.")
        @Nullable
        String successor,

        @Schema(description = "How often the entry was published, from 1.")
        int edition,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "When the entry was first published.")
        Instant publishedAt,

        @Schema(implementation = String.class, format = "date-time", description = "When the entry was last published.")
        Instant updatedAt,

        @Schema(description = "Path of its page, relative to the server.", examples = "/catalogs/iissync/2148598792")
        String url) {

    /** What the API says about an entry: its content, of which the codes are all that lead to it, and where it stands. */
    public static EntryResponse from(Entry entry) {
        return new EntryResponse(
                entry.catalog(),
                entry.catalogTitle(),
                entry.scope().id(),
                entry.code(),
                // A successor that readers do not see yet stands in the content's retirement.
                entry.content().withCodes(entry.codes()).withRetirement(null),
                entry.causeDetermined(),
                entry.state().id(),
                entry.retiredReason(),
                entry.successor(),
                entry.edition(),
                entry.publishedAt(),
                entry.updatedAt(),
                "/catalogs/" + entry.catalog() + "/" + entry.code());
    }
}
