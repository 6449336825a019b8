package org.causebook.api.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves the description of the API, which the build has written. As JSON only: readers of YAML take an unquoted
 * {@code 0x80110408} for a number, and JSON is YAML too.
 */
@Path("/q/openapi")
public class DocumentResource {

    private static final String DOCUMENT = "/META-INF/causebook-openapi.json";

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response document() throws IOException {
        try (var file = DocumentResource.class.getResourceAsStream(DOCUMENT)) {
            var document = Objects.requireNonNull(file, DOCUMENT).readAllBytes();
            return Response.ok(document, MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "public")
                    .build();
        }
    }
}
