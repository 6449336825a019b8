package org.causebook.api.catalog;

import jakarta.ws.rs.QueryParam;
import org.causebook.api.request.PageParameters;
import org.causebook.catalog.EntryQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of a catalog, and in which order. */
public class EntryListParameters extends PageParameters {

    @QueryParam("sort")
    @Parameter(
            description = "What the list is sorted by; a leading minus turns the order round.",
            example = "-updated",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "code",
                                "-code",
                                "symbol",
                                "-symbol",
                                "meaning",
                                "-meaning",
                                "outcome",
                                "-outcome",
                                "updated",
                                "-updated"
                            },
                            defaultValue = "code"))
    @Nullable
    String sort;

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

    @QueryParam("cause")
    @Parameter(
            description = "Only entries whose cause is known, or only those whose cause is not.",
            example = "determined",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"determined", "undetermined"}))
    @Nullable
    String cause;

    @QueryParam("q")
    @Parameter(
            description = "Only entries whose code, symbol or meaning contains this text, in any case.",
            example = "nodes",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String text;

    EntryQuery query(String catalog) {
        var raw = new EntryQuery.Raw(sort, outcome, cause, text, limit().orElse(null), after().orElse(null));
        return EntryQuery.of(catalog, raw);
    }
}
