package org.causebook.api.openapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causebook.api.idempotency.Once;
import org.causebook.api.idempotency.OnceKey;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of successful answers. */
final class ResponseHeaders {

    /** What is answered from the cache, also while the database is away. */
    private static final String CACHED = "lookUpCode";

    /** What is saved again and again, and therefore has a version. */
    private static final Set<String> VERSIONED = Set.of(
            "#/components/schemas/Draft",
            "#/components/schemas/CatalogSettings",
            "#/components/schemas/Account",
            "#/components/schemas/OneTimeLink");

    private ResponseHeaders() {}

    /** Adds the headers of an answer that anyone may cache. */
    static void addPublic(APIResponse response, Operation operation) {
        addValidators(response);
        addLink(response, operation);
        if (CACHED.equals(operation.getOperationId())) {
            response.addHeader(
                    "Causebook-Position",
                    text(
                            "How far the changes had come when this was read: an epoch, and the `sequence` of a"
                                    + " change.",
                            "9f0e5f0c-4b0e-4f3c-9a50-1c1f5d7c2a11/42"));
            response.addHeader(
                    "Causebook-Stale",
                    text(
                            "Only while the database is away: since when nobody knows whether this has changed.",
                            "2026-11-22T12:00:00Z"));
        }
    }

    /** Adds the headers of an answer to the owner of a token. */
    static void addPrivate(APIResponse response, Operation operation) {
        if (isVersioned(response)) {
            response.addHeader("ETag", text("The version; send it back in `If-Match` to change it.", "\"3\""));
        }
        if (hasParameter(operation, OnceKey.HEADER)) {
            response.addHeader("Location", text("Path of what was made.", "/api/v1/catalogs/iissync/codes/3/draft"));
            response.addHeader(
                    Once.REPLAYED, text("Present when the answer to an earlier request is repeated.", "true"));
        }
        addLink(response, operation);
    }

    /** Adds what is left to a client of its quota. */
    static void addRateLimit(APIResponse response) {
        response.addHeader(
                "RateLimit-Policy",
                text("The quota, and the seconds in which it is filled again.", "\"expensive\";q=100;w=10"));
        response.addHeader(
                "RateLimit",
                text("What is left of it, and after how many seconds there is enough.", "\"expensive\";r=0;t=1"));
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

    private static void addLink(APIResponse response, Operation operation) {
        if (hasParameter(operation, "after")) {
            response.addHeader(
                    "Link",
                    text(
                            "The address of the next page (RFC 8288); absent on the last one.",
                            "</api/v1/catalogs?after=KBuH>; rel=\"next\""));
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> name.equals(parameter.getName()));
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
