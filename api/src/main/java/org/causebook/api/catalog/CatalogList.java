package org.causebook.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of catalogs. */
@Schema(
        name = "CatalogList",
        description = "A page of catalogs.",
        requiredProperties = {"items"})
public record CatalogList(
        @Schema(description = "The catalogs, by slug.") List<CatalogResponse> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static CatalogList from(Page<Catalog> page) {
        return new CatalogList(
                page.items().stream().map(CatalogResponse::from).toList(),
                page.next().orElse(null));
    }
}
