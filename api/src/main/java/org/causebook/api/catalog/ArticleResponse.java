package org.causebook.api.catalog;

import java.util.List;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A catalog as the support article that it continues. */
@Schema(
        name = "Article",
        description = "A catalog as the support article that it continues.",
        requiredProperties = {"catalog", "entries"})
public record ArticleResponse(
        @Schema(description = "The catalog, with what is known about the article.")
        CatalogResponse catalog,

        @Schema(description = "All its entries, in the order of the article's table, then by code.")
        List<EntryResponse> entries) {

    static ArticleResponse from(ArticleView view) {
        return new ArticleResponse(
                CatalogResponse.from(view.catalog()),
                view.entries().stream().map(EntryResponse::from).toList());
    }
}
