package org.causebook.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells requests apart: by method, address, and what the body says, however it is laid out. */
@ApplicationScoped
class Fingerprint {

    private final Request request;
    private final UriInfo address;
    private final ObjectMapper json;

    @Inject
    Fingerprint(Request request, UriInfo address, ObjectMapper json) {
        this.request = request;
        this.address = address;
        this.json = json;
    }

    /** The hash of the present request, which has that body. */
    String of(@Nullable Object body) {
        var uri = address.getRequestUri();
        var head = request.getMethod() + " " + uri.getRawPath() + "?" + uri.getRawQuery() + "\n";
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("requests are plain data, and every Java platform has SHA-256", impossible);
        }
    }
}
