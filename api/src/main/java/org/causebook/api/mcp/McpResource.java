package org.causebook.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.catalog.Audience;
import org.causebook.catalog.InvalidQuery;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The Model Context Protocol over its transport "Streamable HTTP", without sessions: each message is a POST of its own,
 * answered by one JSON document, so that any node can answer any message. There is nothing to listen to, so GET is
 * refused, as the protocol allows.
 */
@Path("/mcp")
@Produces(MediaType.APPLICATION_JSON)
public class McpResource {

    /** Newest first. Older ones let a client send several messages as one. */
    private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18");

    private static final String INSTRUCTIONS = "Causebook explains the status and error codes that programs return:"
            + " what they mean, why they come up, and what to do. Use look_up_codes for codes and for messages that"
            + " contain some, scan_log for logs, and search_entries for words. Say which catalog an answer comes from,"
            + " and whether a cause is confirmed or only suspected. If no cause is known, say so.";

    private final McpTools tools;
    private final McpContents contents;
    private final AudienceResponses readers;
    private final ObjectMapper json;
    private final Set<String> origins;
    private final String version;

    @Inject
    McpResource(
            McpTools tools,
            McpContents contents,
            AudienceResponses readers,
            ObjectMapper json,
            McpConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tools = tools;
        this.contents = contents;
        this.readers = readers;
        this.json = json;
        this.origins = config.origins().orElse(Set.of());
        this.version = version;
    }

    /** Takes one message. What is no JSON at all is answered with a problem, as everywhere. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response message(
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("MCP-Protocol-Version") @Nullable String protocol,
            @NotNull(message = "must not be empty") JsonNode message) {
        // A page of any site could have its own name lead to this server (DNS rebinding): Host proves nothing.
        if (origin != null && !origins.contains(origin)) {
            return Problem.of(ProblemType.FOREIGN_PAGE, "Pages of this origin may not use it.")
                    .response();
        }
        if (protocol != null && !VERSIONS.contains(protocol) && !isInitialize(message)) {
            throw new InvalidQuery("MCP-Protocol-Version", "must be one of " + String.join(", ", VERSIONS));
        }
        // Also where the message is no question: a token that is no longer valid is never taken as none.
        var reader = readers.audience();
        var fault = fault(message);
        if (!fault.isEmpty()) {
            return answer(Response.Status.BAD_REQUEST, error(null, McpError.INVALID_REQUEST, fault));
        }
        return message.has("method") && message.has("id")
                ? answer(Response.Status.OK, reply(reader, message))
                : Response.accepted()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    private static boolean isInitialize(JsonNode message) {
        return message.path("method").asText().equals("initialize");
    }

    /** Why a message is none; empty if it is one. */
    private static String fault(JsonNode message) {
        if (!message.isObject()) {
            return "Send one message, as an object.";
        }
        if (!message.path("jsonrpc").asText().equals("2.0")) {
            return "The field jsonrpc must be \"2.0\".";
        }
        if (!message.has("method")) {
            return message.has("result") || message.has("error") ? "" : "The field method is missing.";
        }
        if (!message.path("method").isTextual()) {
            return "The field method must be text.";
        }
        var id = message.path("id");
        return id.isMissingNode() || id.isTextual() || id.isIntegralNumber()
                ? ""
                : "The field id must be text or a number.";
    }

    private ObjectNode reply(Audience reader, JsonNode message) {
        var id = message.path("id");
        try {
            var params = message.path("params");
            if (!params.isMissingNode() && !params.isObject()) {
                throw new McpError(McpError.INVALID_PARAMS, "The field params must be an object.");
            }
            var answer = envelope(id);
            answer.set("result", result(reader, message.path("method").asText(), params));
            return answer;
        } catch (McpError error) {
            return error(id, error.code(), String.valueOf(error.getMessage()));
        }
    }

    private ObjectNode result(Audience reader, String method, JsonNode params) {
        return switch (method) {
            case "initialize" -> initialize(params);
            case "ping" -> json.createObjectNode();
            case "tools/list" -> tools.list();
            case "tools/call" -> tools.call(reader, params);
            case "resources/list" -> contents.list(reader, params);
            case "resources/templates/list" -> contents.templates();
            case "resources/read" -> contents.read(reader, params);
            default -> throw new McpError(McpError.METHOD_NOT_FOUND, "There is no such method.");
        };
    }

    private ObjectNode initialize(JsonNode params) {
        var wanted = params.path("protocolVersion").asText();
        var result = json.createObjectNode();
        result.put("protocolVersion", VERSIONS.contains(wanted) ? wanted : VERSIONS.get(0));
        result.putObject("capabilities").putObject("tools");
        result.withObject("/capabilities").putObject("resources");
        result.putObject("serverInfo")
                .put("name", "causebook")
                .put("title", "Causebook")
                .put("version", version);
        return result.put("instructions", INSTRUCTIONS);
    }

    private ObjectNode error(@Nullable JsonNode id, int code, String text) {
        var answer = envelope(id);
        answer.putObject("error").put("code", code).put("message", text);
        return answer;
    }

    private ObjectNode envelope(@Nullable JsonNode id) {
        var envelope = json.createObjectNode().put("jsonrpc", "2.0");
        envelope.set("id", id);
        return envelope;
    }

    private static Response answer(Response.Status status, ObjectNode body) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body)
                .build();
    }
}
