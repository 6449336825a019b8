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
import java.io.IOException;
import java.io.OutputStream;
import org.causebook.api.caching.Negotiation;
import org.causebook.api.http.LimitedStream;
import org.causebook.api.limits.Clients;
import org.causebook.api.limits.Places;
import org.causebook.api.limits.Places.Place;
import org.causebook.catalog.Position;
import org.causebook.sync.DumpEntries;
import org.causebook.sync.ReadChanges;
import org.causebook.sync.Snapshot;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Streams every public entry. */
@Path("/api/v1/dump.jsonl")
@Tag(name = "Sync", description = "Keeping a copy of the public content.")
public class DumpResource {

    private static final String JSON_LINES = "application/jsonl";

    private static final String DESCRIPTION =
            "One JSON value per line, all as of one moment. The first line has `format`,"
                    + " `epoch` and `sequence`, from which to follow the changes. Then come the entries, each as in the answer of"
                    + " `showEntry`, in no particular order. The last line has `count`, the number of entries, and `sha256`, the"
                    + " hash of all bytes before that line. Discard a dump that does not end with that line or has another hash:"
                    + " it is incomplete. The connection is closed if reading takes longer than a quarter of an hour.";

    private final Places places = new Places(DumpEntries.MOST_AT_ONCE);
    private final Clients clients;
    private final DumpEntries dumpEntries;
    private final ReadChanges readChanges;
    private final DumpWriter writer;
    private final SyncConfig config;
    private final String application;

    @Inject
    DumpResource(
            Clients clients,
            DumpEntries dumpEntries,
            ReadChanges readChanges,
            ObjectMapper json,
            SyncConfig config,
            @ConfigProperty(name = "quarkus.application.version") String application) {
        this.clients = clients;
        this.dumpEntries = dumpEntries;
        this.readChanges = readChanges;
        this.writer = new DumpWriter(json);
        this.config = config;
        this.application = application;
    }

    @GET
    @PermitAll
    @Produces(JSON_LINES)
    @Operation(operationId = "dumpEntries", summary = "Get every public entry", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The lines, streamed; compressed with gzip if the client accepts that.",
            content =
                    @Content(
                            mediaType = JSON_LINES,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "The lines, each ended by a line feed.")))
    public Response dump(@Context HttpHeaders headers, @Context RoutingContext request) {
        var now = readChanges.position();
        if (Negotiation.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag(now))) {
            return answer(Response.notModified(), now).build();
        }
        if (request.request().method().equals(HttpMethod.HEAD)) {
            return answer(Response.ok().type(JSON_LINES), now).build();
        }
        return stream(headers, request);
    }

    private record DumpFile(Snapshot dump, DumpWriter writer, Place place) implements LimitedStream.LongFile {

        @Override
        public void write(OutputStream out) throws IOException {
            writer.write(dump, out);
        }

        @Override
        public void close() {
            try (place) {
                dump.close();
            }
        }
    }

    private Response stream(HttpHeaders headers, RoutingContext request) {
        boolean zipped = Negotiation.acceptsGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var file = begin(request);
        var entity = new LimitedStream(file, zipped, request, config.dumpWithin());
        var answer = answer(Response.ok(entity, JSON_LINES), file.dump().position());
        return (zipped ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
    }

    private DumpFile begin(RoutingContext request) {
        var place = places.enter(clients.of(request));
        try {
            return new DumpFile(dumpEntries.begin(), writer, place);
        } catch (RuntimeException | Error failed) {
            place.close();
            throw failed;
        }
    }

    private ResponseBuilder answer(ResponseBuilder builder, Position position) {
        return builder.header(HttpHeaders.CACHE_CONTROL, "public, no-cache").header(HttpHeaders.ETAG, tag(position));
    }

    /** Weak, because it stands for the content: the bytes are not known before they are sent. */
    private String tag(Position position) {
        return "W/\"" + position.epoch() + "-" + position.sequence() + "-" + application + '"';
    }
}
