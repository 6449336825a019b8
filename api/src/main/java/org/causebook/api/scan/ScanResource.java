package org.causebook.api.scan;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import org.causebook.api.caching.Compressed;
import org.causebook.api.request.Parameters;
import org.causebook.scan.LogText;
import org.causebook.scan.ScanLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finds the codes in logs. What is sent is read, answered and forgotten. */
@Path("/api/v1/scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scans", description = "Every code in a log, and what it means.")
public class ScanResource {

    private final ScanLog scanLog;

    @Inject
    ScanResource(ScanLog scanLog) {
        this.scanLog = scanLog;
    }

    @POST
    @PermitAll
    @Compressed
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "scanLog",
            summary = "Find the codes in a log",
            description = "Send the log as plain text of up to 10 MB, in UTF-8 or UTF-16, also packed with gzip; it is"
                    + " read while it arrives. Or send JSON of up to 2 MB. The answer lists every code with its place and"
                    + " its entries, and counts by reason what was skipped. A number counts as a code only when a"
                    + " catalog's form, the structure of the log or the words around it say so. The text is neither"
                    + " stored nor logged.")
    @RequestBody(
            description = "The log. Nothing at all is a log without lines.",
            content = {
                // First, because generated clients know only the first one.
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScanRequest.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(implementation = String.class, description = "The log."),
                        example = "IISSYNC failed with 0x80110408")
            })
    @APIResponse(
            responseCode = "200",
            description = "The codes in the order of the text, and each of them once.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScanResponse.class)))
    public ScanResponse text(
            @Parameter(
                            description = "Slug of the catalog whose entries come first, when the log is plain text."
                                    + " Without it, those come first that the log names.",
                            example = "iissync")
                    @QueryParam("catalog")
                    @Nullable
                    String catalog,
            InputStream log)
            throws IOException {
        var preferred = Parameters.preferred(catalog).map(List::of).orElse(List.of());
        return ScanResponse.from(scanLog.scan(LogText.decode(log), preferred));
    }

    @POST
    @PermitAll
    @Compressed
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ScanResponse json(@NotNull(message = "must not be empty") @Valid ScanRequest request) throws IOException {
        return ScanResponse.from(scanLog.scan(new StringReader(request.text()), request.preferred()));
    }
}
