package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogContent;
import org.causebook.editing.InvalidContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that reviewers write about a catalog. */
@Schema(
        name = "CatalogContent",
        description = "Everything that reviewers write about a catalog.",
        requiredProperties = {"title", "summary", "notation"})
public record CatalogBody(
        @Schema(
                maxLength = 63,
                description = "Its name in addresses: lower-case letters, digits and hyphens. It cannot be changed;"
                        + " when a catalog is edited it may be left out.",
                examples = "printing")
        @Nullable
        String slug,

        @Schema(maxLength = 300, description = "Its name for people.") @Nullable
        String title,

        @Schema(nullable = true, maxLength = 300, description = "The program that returns the codes.") @Nullable
        String program,

        @Schema(nullable = true, maxLength = 300, description = "The product that the program belongs to.") @Nullable
        String product,

        @Schema(maxLength = 4_000, description = "What the catalog is about.") @Nullable
        String summary,

        @Schema(
                description = "How the codes are written; it cannot be changed once the catalog has entries.",
                enumeration = {"status32", "ntstatus", "http", "sqlstate", "errno", "exit-code", "symbolic"})
        @Nullable
        String notation,

        @Schema(
                nullable = true,
                description = "Whether the codes belong to one `product`, or mean the same everywhere, `general`."
                        + " Product when nothing is said.",
                examples = "product")
        @Nullable
        String scope,

        @Schema(nullable = true, description = "The products and versions that have these codes, at most 100.")
        @Nullable
        List<@Nullable AppliesToBody> appliesTo,

        @Schema(nullable = true, description = "Words that people search for, at most 100.") @Nullable
        List<@Nullable String> keywords,

        @Schema(nullable = true, description = "Sources and further reading, at most 100.") @Nullable
        List<@Nullable ReferenceBody> references,

        @JsonInclude(Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "The support article that the catalog continues; absent when it continues none.")
        @Nullable
        ArticleBody article,

        @Schema(
                nullable = true,
                description = "Whether anyone may read it, `public`, or signed-in staff only, `internal`. Public when"
                        + " nothing is said.",
                examples = "public")
        @Nullable
        String visibility,

        @Schema(
                nullable = true,
                description = "Whether who wrote a submission may not approve it. True when nothing is said; only an"
                        + " administrator may change it.")
        @Nullable
        Boolean fourEyes,

        @Schema(
                nullable = true,
                description = "Whether the public history names the authors. False when nothing is said.")
        @Nullable
        Boolean showAuthors) {

    private enum Visibility {
        PUBLIC,
        INTERNAL;

        String id() {
            return this == PUBLIC ? "public" : "internal";
        }
    }

    static CatalogBody from(CatalogContent content) {
        return new CatalogBody(
                content.slug(),
                content.title(),
                content.program(),
                content.product(),
                content.summary(),
                content.notation().id(),
                content.scope().id(),
                Lists.of(content.appliesTo(), AppliesToBody::from),
                Lists.of(content.keywords(), each -> each),
                Lists.of(content.references(), ReferenceBody::from),
                ArticleBody.from(content.article()),
                (content.internal() ? Visibility.INTERNAL : Visibility.PUBLIC).id(),
                content.fourEyes(),
                content.showAuthors());
    }

    /**
     * What was written.
     *
     * @param address the slug in the address; blank when the catalog is new
     * @throws InvalidContent with every fault
     */
    CatalogContent written(String address) {
        var given = new Given();
        if (notation == null) {
            given.fault("notation", "is missing");
        }
        var kind = given.choice("notation", notation, Notation.class, Notation::id);
        var layer = given.choice("scope", scope, Scope.class, Scope::id);
        var seen = given.choice("visibility", visibility, Visibility.class, Visibility::id);
        var products = given.list("appliesTo", appliesTo, (each, path) -> each.written());
        var words = given.texts("keywords", keywords);
        var sources = given.list("references", references, (each, path) -> each.written());
        var continued = article == null ? null : article.written(given);
        return given.make(() -> new CatalogContent(
                Objects.requireNonNullElse(slug, address),
                Objects.requireNonNullElse(title, ""),
                program,
                product,
                Objects.requireNonNullElse(summary, ""),
                Objects.requireNonNullElse(kind, Notation.SYMBOLIC),
                Objects.requireNonNullElse(layer, Scope.PRODUCT),
                products,
                words,
                sources,
                continued,
                seen == Visibility.INTERNAL,
                !Boolean.FALSE.equals(fourEyes),
                Boolean.TRUE.equals(showAuthors)));
    }
}
