package org.causebook.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The codes of one source. */
@Schema(
        name = "Catalog",
        description = "The codes of one source: a tool, service, API or product.",
        requiredProperties = {
            "slug",
            "title",
            "area",
            "program",
            "product",
            "summary",
            "notation",
            "scope",
            "appliesTo",
            "keywords",
            "references",
            "entryCount",
            "updatedAt",
            "url"
        })
public record CatalogResponse(
        @Schema(description = "Its name in addresses.", examples = "iissync")
        String slug,

        @Schema(description = "Its name for people.") String title,

        @Schema(
                nullable = true,
                description = "The field of work under which lists group it; null for none.",
                examples = "Windows")
        @Nullable
        String area,

        @Schema(nullable = true, description = "The program that returns the codes; null when it is no single program.")
        @Nullable
        String program,

        @Schema(nullable = true, description = "The product that the program belongs to; null when it is none.")
        @Nullable
        String product,

        @Schema(description = "What the catalog is about.") String summary,

        @Schema(description = "How the codes are written and what their parts mean.", examples = "status32")
        String notation,

        @Schema(
                description = "Whether the codes belong to one product or mean the same everywhere.",
                enumeration = {"product", "general"})
        String scope,

        @Schema(description = "The products and versions that have these codes.")
        List<AppliesTo> appliesTo,

        @Schema(description = "Words that people search for.")
        List<String> keywords,

        @Schema(description = "Sources and further reading.")
        List<Reference> references,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "The support article that the catalog continues; absent when it continues none.")
        @Nullable
        ArticleReference article,

        @Schema(description = "How many published entries it has.")
        long entryCount,

        @Schema(implementation = String.class, format = "date-time", description = "When anything in it last changed.")
        Instant updatedAt,

        @Schema(description = "Path of its page, relative to the server.", examples = "/catalogs/iissync")
        String url) {

    /** What readers see of a catalog. */
    public static CatalogResponse from(Catalog catalog) {
        return new CatalogResponse(
                catalog.slug(),
                catalog.title(),
                catalog.area(),
                catalog.program(),
                catalog.product(),
                catalog.summary(),
                catalog.notation().id(),
                catalog.scope().id(),
                catalog.appliesTo(),
                catalog.keywords(),
                catalog.references(),
                ArticleReference.from(catalog.article()),
                catalog.entryCount(),
                catalog.updatedAt(),
                "/catalogs/" + catalog.slug());
    }
}
