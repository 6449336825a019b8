package org.causebook.api.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.causebook.api.caching.Negotiation;
import org.causebook.catalog.Position;
import org.causebook.sync.DumpEntries;
import org.causebook.sync.ShowVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out every public entry. */
@Path("/api/v1/dump.jsonl")
@Tag(name = "Sync", description = "Keeping a copy of what is public.")
public class DumpResource {

    private static final String JSON_LINES = "application/jsonl";

    private static final String DESCRIPTION = "One JSON value a line, all as of one moment: first `format`, `epoch` and"
            + " `sequence`, from which to follow the changes; then the entries, each as `showEntry` answers, in no"
            + " particular order; last `count`, how many entries there were, and `sha256` of all bytes before that line."
            + " What does not end with that line, or has another hash, was broken off: throw it away. A reader is cut"
            + " off after a quarter of an hour.";

    private final DumpEntries dumpEntries;
    private final ShowVersion showVersion;
    private final DumpLines lines;
    private final SyncConfig config;
    private final String application;

    @Inject
    DumpResource(
            DumpEntries dumpEntries,
            ShowVersion showVersion,
            ObjectMapper json,
            SyncConfig config,
            @ConfigProperty(name = "quarkus.application.version") String application) {
        this.dumpEntries = dumpEntries;
        this.showVersion = showVersion;
        this.lines = new DumpLines(json);
        this.config = config;
        this.application = application;
    }

    @GET
    @PermitAll
    @Produces(JSON_LINES)
    @Operation(operationId = "dumpEntries", summary = "Get every public entry", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The lines, made while they are sent; in gzip for who takes it.",
            content =
                    @Content(
                            mediaType = JSON_LINES,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "The lines, each ended by a line feed.")))
    public Response dump(@Context HttpHeaders headers, @Context RoutingContext request) {
        var now = showVersion.show();
        if (Negotiation.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag(now))) {
            return answer(Response.notModified(), now).build();
        }
        if (request.request().method().equals(HttpMethod.HEAD)) {
            return answer(Response.ok().type(JSON_LINES), now).build();
        }
        return stream(headers, request);
    }

    private Response stream(HttpHeaders headers, RoutingContext request) {
        boolean zipped = Negotiation.acceptsGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var dump = dumpEntries.begin();
        var entity = new DumpAnswer(dump, lines, zipped, request, config.dumpWithin());
        var answer = answer(Response.ok(entity, JSON_LINES), dump.position());
        return (zipped ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
    }

    private ResponseBuilder answer(ResponseBuilder builder, Position position) {
        return builder.header(HttpHeaders.CACHE_CONTROL, "public, no-cache").header(HttpHeaders.ETAG, tag(position));
    }

    /** Weak: it names what the lines say, and nobody has their bytes before they are sent. */
    private String tag(Position position) {
        return "W/\"" + position.epoch() + "-" + position.sequence() + "-" + application + '"';
    }
}
