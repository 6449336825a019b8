package org.causebook.api.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import org.causebook.api.caching.Negotiation;
import org.causebook.api.http.LimitedStream;
import org.causebook.api.limits.Clients;
import org.causebook.api.limits.Places;
import org.causebook.api.limits.Places.Place;
import org.causebook.api.sync.SyncConfig;
import org.causebook.catalog.Audience;
import org.causebook.exchange.ExportEntries;
import org.causebook.exchange.ExportEntries.Export;
import org.causebook.exchange.ExportEntries.Wanted;
import org.causebook.sync.ReadChanges;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with a file. What anyone may read has a validator; what only staff may read is kept by nobody. */
@ApplicationScoped
class ExportResponses {

    private final Places places = new Places(ExportEntries.MOST_AT_ONCE);
    private final Clients clients;
    private final ReadChanges readChanges;
    private final SyncConfig config;
    private final String application;

    @Inject
    ExportResponses(
            Clients clients,
            ReadChanges readChanges,
            SyncConfig config,
            @ConfigProperty(name = "quarkus.application.version") String application) {
        this.clients = clients;
        this.readChanges = readChanges;
        this.config = config;
        this.application = application;
    }

    /** What is being sent. */
    private record ExportFile(Export export, Place place) implements LimitedStream.LongFile {

        @Override
        public void write(OutputStream out) throws IOException {
            export.writeTo(out);
        }

        @Override
        public void close() {
            try (place) {
                export.close();
            }
        }
    }

    /** The answer to a request for the file. Only a file that is sent takes a place. */
    Response answer(Audience audience, RoutingContext request, Wanted file) {
        var headers = request.request().headers();
        var position = readChanges.position();
        // Weak, because it stands for the content: the bytes are not known before they are sent.
        var tag = "W/\"" + position.epoch() + "-" + position.sequence() + "-" + application + '"';
        if (audience == Audience.PUBLIC && Negotiation.matches(headers.get(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Response.notModified()
                    .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        var answer = Response.ok()
                .type(file.format().mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + '"');
        if (audience == Audience.PUBLIC) {
            answer.header(HttpHeaders.CACHE_CONTROL, "public, no-cache").header(HttpHeaders.ETAG, tag);
        } else {
            answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.request().method().name().equals(HttpMethod.HEAD)) {
            return answer.build();
        }
        boolean zipped = Negotiation.acceptsGzip(headers.get(HttpHeaders.ACCEPT_ENCODING));
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.entity(new LimitedStream(begin(file, request), zipped, request, config.dumpWithin()))
                .build();
    }

    private ExportFile begin(Wanted file, RoutingContext request) {
        var place = places.enter(clients.of(request));
        try {
            return new ExportFile(file.begin(), place);
        } catch (RuntimeException | Error failed) {
            place.close();
            throw failed;
        }
    }
}
