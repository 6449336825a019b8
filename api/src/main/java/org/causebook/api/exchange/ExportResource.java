package org.causebook.api.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.exchange.ExportEntries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Streams all published entries as a file. */
@Path("/api/v1/export")
@Produces(MediaType.WILDCARD)
@Tag(name = "Export", description = "Entries as files.")
public class ExportResource {

    static final String FORMAT = "How the file is written. `yaml` and `jsonl` keep everything and can be imported"
            + " again. So can `csv` and `tsv`, which keep everything about entries, and of what describes a catalog"
            + " nothing. `article`, `markdown-table` and `html-table` are for people.";

    static final String FILE = "The file, streamed; compressed with gzip if the client accepts that.";

    static final String EXAMPLE = """
            slug: "iissync"
            title: "IISSYNC status codes"
            notation: "status32"
            entries:
              - code: "0"
                meaning: "Both nodes are in step: the synchronization succeeded."
                outcome: "success"
            """;

    private final ExportEntries exports;
    private final AudienceResponses readers;
    private final ExportResponses responses;

    @Inject
    ExportResource(ExportEntries exports, AudienceResponses readers, ExportResponses responses) {
        this.exports = exports;
        this.readers = readers;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "exportEverything",
            summary = "Export everything",
            description = "All published entries of all catalogs as a file, as of one moment. Whoever may read internal"
                    + " catalogs gets these too.")
    @APIResponse(
            responseCode = "200",
            description = FILE,
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = EXAMPLE))
    public Response everything(
            @Parameter(description = FORMAT, example = "yaml") @QueryParam("format") @Nullable String format,
            @Context RoutingContext request) {
        var audience = readers.audience();
        return responses.answer(audience, request, exports.everything(audience, Optional.ofNullable(format)));
    }
}
