package org.causebook.api.editing;

import jakarta.ws.rs.QueryParam;
import org.causebook.api.request.PageParameters;
import org.causebook.editing.WorkQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries editors want to see, and in which order. */
public class WorkParameters extends PageParameters {

    @QueryParam("sort")
    @Parameter(
            description = "What the list is sorted by; a leading minus turns the order round.",
            example = "-updated",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "updated",
                                "-updated",
                                "code",
                                "-code",
                                "symbol",
                                "-symbol",
                                "meaning",
                                "-meaning"
                            },
                            defaultValue = "-updated"))
    @Nullable
    String sort;

    @QueryParam("catalog")
    @Parameter(description = "Only entries of the catalog with that slug.", example = "iissync")
    @Nullable
    String catalog;

    @QueryParam("status")
    @Parameter(
            description = "Only entries that stand there.",
            example = "in-review",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"in-review", "retired", "published", "sent-back", "draft"}))
    @Nullable
    String status;

    @QueryParam("cause")
    @Parameter(
            description = "Only entries whose cause is known, or only those whose cause is not.",
            example = "undetermined",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"determined", "undetermined"}))
    @Nullable
    String cause;

    @QueryParam("draftOf")
    @Parameter(description = "Only entries of which this login has a draft.", example = "anna")
    @Nullable
    String draftOf;

    @QueryParam("q")
    @Parameter(
            description =
                    "Only entries whose code, symbol or meaning contains this text, or whose code it is. One or two"
                            + " characters are looked for at the beginning of code and symbol only.",
            example = "nodes",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String text;

    WorkQuery query() {
        return WorkQuery.of(new WorkQuery.Raw(
                sort, catalog, status, cause, draftOf, text, limit().orElse(null), after().orElse(null)));
    }
}
