package org.causebook.api.editing;

import java.time.Instant;
import org.causebook.catalog.CatalogContent;
import org.causebook.editing.CatalogSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A catalog as staff see it. */
@Schema(
        name = "CatalogSettings",
        description = "A catalog as staff see it.",
        requiredProperties = {"content", "archived", "version", "entries", "updatedAt", "url"})
public record SettingsResponse(
        @Schema(ref = "CatalogContent") CatalogContent content,

        @Schema(description = "Whether it takes no more entries and edits.")
        boolean archived,

        @Schema(description = "Counts savings. The `ETag` is this number in quotes.")
        long version,

        @Schema(description = "How many entries it has, published or not.")
        long entries,

        @Schema(implementation = String.class, format = "date-time", description = "When it was last saved.")
        Instant updatedAt,

        @Schema(description = "Its address, relative to the server.", examples = "/api/v1/catalogs/iissync/settings")
        String url) {

    static SettingsResponse from(CatalogSettings settings) {
        return new SettingsResponse(
                settings.content(),
                settings.archived(),
                settings.version(),
                settings.entries(),
                settings.updatedAt(),
                Addresses.settings(settings.slug()));
    }
}
