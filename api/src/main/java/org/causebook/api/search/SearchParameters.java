package org.causebook.api.search;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.Parameters;
import org.causebook.search.SearchRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What to search for. */
public class SearchParameters extends PageParameters {

    @QueryParam("q")
    @Parameter(
            description = "Words, a code in any form, a symbol, or the beginning of one. `\"quotes\"` keep words"
                    + " together, `-word` excludes a word, `catalog:`, `product:` and `outcome:` filter. No text is"
                    + " an error; at most 32 words are read.",
            example = "endpoint mapper")
    @Nullable
    String text;

    @QueryParam("catalog")
    @Parameter(description = "Only entries of the catalog with this slug.", example = "windows")
    @Nullable
    String catalog;

    @QueryParam("product")
    @Parameter(
            description = "Only entries of catalogs of this product, by its name or a word of it.",
            example = "windows")
    @Nullable
    String product;

    @QueryParam("outcome")
    @Parameter(
            description = "Only entries with this outcome.",
            example = "error",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"success", "informational", "warning", "error"}))
    @Nullable
    String outcome;

    SearchRequest query() {
        return SearchRequest.of(raw());
    }

    /** As it was sent. */
    public SearchRequest.Raw raw() {
        return new SearchRequest.Raw(
                Optional.ofNullable(text).orElse(""),
                Parameters.preferred(catalog),
                Parameters.text(product),
                Parameters.text(outcome),
                limit(),
                after());
    }
}
