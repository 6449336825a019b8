package org.causebook.api.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The descriptions of the headers of public answers. */
final class PublicHeaders {

    /** What is answered again as it was, also while the database is away. */
    private static final String PREPARED = "lookUpCode";

    private PublicHeaders() {}

    static void addTo(APIResponse response, Operation operation) {
        addValidators(response);
        if (hasParameter(operation, "after")) {
            addLink(response);
        }
        if (PREPARED.equals(operation.getOperationId())) {
            addFreshness(response);
        }
    }

    private static void addFreshness(APIResponse response) {
        response.addHeader(
                "Causebook-Position",
                text(
                        "How far the changes had come when this was read: an epoch, and the `sequence` of a change.",
                        "9f0e5f0c-4b0e-4f3c-9a50-1c1f5d7c2a11/42"));
        response.addHeader(
                "Causebook-Stale",
                text(
                        "Only while the database is away: since when nobody knows whether this has changed.",
                        "2026-11-22T12:00:00Z"));
    }

    static void addLink(APIResponse response) {
        response.addHeader(
                "Link",
                text(
                        "The address of the next page (RFC 8288); absent on the last one.",
                        "</api/v1/catalogs?after=KBuH>; rel=\"next\""));
    }

    static APIResponse notModified() {
        var response = OASFactory.createAPIResponse()
                .description("The answer is still the one whose `ETag` was sent in `If-None-Match`.");
        addValidators(response);
        return response;
    }

    static Header text(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(example);
    }

    private static void addValidators(APIResponse response) {
        response.addHeader(
                "ETag", text("Names these bytes; send it back in `If-None-Match`.", "\"QXf4g1T5swQ9JSYRaVty\""));
        response.addHeader(
                "Cache-Control",
                text("How long the answer may be used without asking.", "public, max-age=60, must-revalidate"));
    }

    static boolean hasParameter(Operation operation, String name) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> name.equals(parameter.getName()));
    }
}
