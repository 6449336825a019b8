package org.causebook.api.caching;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.zip.Deflater;

/**
 * Marks a POST whose answer may be megabytes long and is sent with gzip to clients that accept it. Its answer must hold no
 * secret beside what the caller sent: its length would tell of it.
 */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Compressed {

    /** Compresses the answer. */
    @Provider
    @Compressed
    @Priority(Priorities.USER)
    final class Filter implements ContainerResponseFilter {

        private final ObjectMapper json;

        @Inject
        Filter(ObjectMapper json) {
            this.json = json;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response)
                throws JsonProcessingException {
            var headers = response.getHeaders();
            headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (response.getStatus() != 200
                    || !Negotiation.acceptsGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
                return;
            }
            var type = response.getMediaType();
            var plain = json.writeValueAsBytes(response.getEntity());
            boolean worth = plain.length >= EncodedBody.WORTH_COMPRESSING;
            // Nobody reads it a second time, and more effort would take longer than it saves on the way.
            response.setEntity(worth ? EncodedBody.gzip(plain, Deflater.BEST_SPEED) : plain);
            // Another entity means another map of headers from here on.
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
            if (worth) {
                response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
    }
}
