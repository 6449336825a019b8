package org.causebook.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.causebook.catalog.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one code means in one catalog. */
@Schema(
        name = "Entry",
        description = "What one code means in one catalog, as published.",
        requiredProperties = {
            "catalog",
            "catalogTitle",
            "scope",
            "code",
            "codes",
            "symbol",
            "outcome",
            "meaning",
            "causeDetermined",
            "causes",
            "references",
            "appliesTo",
            "state",
            "revision",
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

        @Schema(description = "Every code that leads to the entry.")
        List<EntryCodeResponse> codes,

        @Schema(
                nullable = true,
                description = "The name that headers give the code; null when none is known.",
                examples = "E_FAIL")
        @Nullable
        String symbol,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Where or when that name holds; absent when everywhere.")
        @Nullable
        String symbolNote,

        @Schema(
                description = "How serious the code is to the one who gets it.",
                enumeration = {"success", "informational", "warning", "error"})
        String outcome,

        @Schema(description = "What the code means.") String meaning,

        @Schema(description = "Whether anybody knows why the code comes up. A success needs no cause.")
        boolean causeDetermined,

        @Schema(description = "Probable causes, the likeliest first; none while no cause is determined.")
        List<CauseResponse> causes,

        @Schema(description = "Sources and further reading.")
        List<ReferenceResponse> references,

        @Schema(description = "Narrows what the catalog applies to; empty when it does not.")
        List<String> appliesTo,

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
        int revision,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "When the entry was first published.")
        Instant publishedAt,

        @Schema(implementation = String.class, format = "date-time", description = "When the entry was last published.")
        Instant updatedAt,

        @Schema(description = "Path of its page, relative to the server.", examples = "/catalogs/iissync/2148598792")
        String url) {

    /** What the API says about an entry. */
    public static EntryResponse from(Entry entry) {
        return new EntryResponse(
                entry.catalog(),
                entry.catalogTitle(),
                entry.scope().id(),
                entry.code(),
                entry.codes().stream().map(EntryCodeResponse::from).toList(),
                entry.symbol(),
                entry.symbolNote(),
                entry.outcome().id(),
                entry.meaning(),
                entry.causeDetermined(),
                entry.causes().stream().map(CauseResponse::from).toList(),
                entry.references().stream().map(ReferenceResponse::from).toList(),
                entry.appliesTo(),
                entry.state().id(),
                entry.retiredReason(),
                entry.successor(),
                entry.revision(),
                entry.publishedAt(),
                entry.updatedAt(),
                "/catalogs/" + entry.catalog() + "/" + entry.code());
    }
}
