package org.causebook.api.openapi;

import java.util.Optional;
import java.util.Set;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The descriptions of the headers of answers to those who have a token. */
final class PrivateHeaders {

    /** What is saved again and again, and has a version for that. */
    private static final Set<String> VERSIONED =
            Set.of("#/components/schemas/Draft", "#/components/schemas/CatalogSettings");

    private PrivateHeaders() {}

    static void addTo(APIResponse response, Operation operation) {
        if (isVersioned(response)) {
            response.addHeader(
                    "ETag",
                    PublicHeaders.text("The version; send it back in `If-Match` with what changes it.", "\"3\""));
        }
        if (PublicHeaders.hasParameter(operation, OnceKey.HEADER)) {
            response.addHeader(
                    "Location", PublicHeaders.text("Path of what was made.", "/api/v1/catalogs/iissync/codes/3/draft"));
            response.addHeader(
                    Once.REPLAYED,
                    PublicHeaders.text("There when the answer to an earlier request is repeated.", "true"));
        }
        if (PublicHeaders.hasParameter(operation, "after")) {
            PublicHeaders.addLink(response);
        }
    }

    private static boolean isVersioned(APIResponse response) {
        return Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType("application/json"))
                .map(MediaType::getSchema)
                .map(Schema::getRef)
                .filter(VERSIONED::contains)
                .isPresent();
    }
}
