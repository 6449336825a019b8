package org.causebook.api.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.causebook.api.caching.Negotiation;
import org.causebook.api.http.LimitedStream;
import org.causebook.api.sync.SyncConfig;
import org.causebook.catalog.Audience;
import org.causebook.exchange.ExportEntries.Export;
import org.causebook.sync.ReadChanges;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with a file. What anyone may read has a validator; what only staff may read is kept by nobody. */
@ApplicationScoped
class ExportResponses {

    private final ReadChanges readChanges;
    private final SyncConfig config;
    private final String application;

    @Inject
    ExportResponses(
            ReadChanges readChanges,
            SyncConfig config,
            @ConfigProperty(name = "quarkus.application.version") String application) {
        this.readChanges = readChanges;
        this.config = config;
        this.application = application;
    }

    /** What is being sent. */
    private record ExportFile(Export export) implements LimitedStream.LongFile {

        @Override
        public void write(OutputStream out) throws IOException {
            export.writeTo(out);
        }

        @Override
        public void close() {
            export.close();
        }
    }

    /** The answer to a request for the file that begins then. */
    Response answer(Audience audience, RoutingContext request, Supplier<Export> begin) {
        var headers = request.request().headers();
        var position = readChanges.position();
        // Weak, because it stands for the content: the bytes are not known before they are sent.
        var tag = "W/\"" + position.epoch() + "-" + position.sequence() + "-" + application + '"';
        var export = begin.get();
        if (audience == Audience.PUBLIC && Negotiation.matches(headers.get(HttpHeaders.IF_NONE_MATCH), tag)) {
            export.close();
            return Response.notModified()
                    .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        var answer = Response.ok()
                .type(export.format().mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + '"');
        if (audience == Audience.PUBLIC) {
            answer.header(HttpHeaders.CACHE_CONTROL, "public, no-cache").header(HttpHeaders.ETAG, tag);
        } else {
            answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.request().method().name().equals(HttpMethod.HEAD)) {
            export.close();
            return answer.build();
        }
        boolean zipped = Negotiation.acceptsGzip(headers.get(HttpHeaders.ACCEPT_ENCODING));
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.entity(new LimitedStream(new ExportFile(export), zipped, request, config.dumpWithin()))
                .build();
    }
}
