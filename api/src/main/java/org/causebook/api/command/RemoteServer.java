package org.causebook.api.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The API of a running server, for a command. */
public final class RemoteServer {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final String address;
    private final Optional<String> token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /**
     * Connects to nothing yet.
     *
     * @param address with scheme and host, such as {@code http://localhost:8080}
     * @param token an API token
     * @throws CommandFailed if the address or the token is malformed
     */
    public RemoteServer(String address, Optional<String> token) {
        this.address = checked(address);
        this.token = token;
        if (token.filter(text -> !text.matches("[!-~]+")).isPresent()) {
            throw CommandFailed.wrongUse("The token holds characters that no token has.");
        }
    }

    private static String checked(String address) {
        try {
            var uri = URI.create(address);
            var scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() != null
                    && uri.getPort() <= HIGHEST_PORT
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return address.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException malformed) {
            // Said below.
        }
        throw CommandFailed.wrongUse("The server must be an address such as http://localhost:8080.");
    }

    /** The address, without a slash at the end. */
    public String address() {
        return address;
    }

    /** A text as part of a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Reads from the API.
     *
     * @param path begins with a slash
     * @return the body of the answer
     * @throws CommandFailed if there is no good answer
     */
    public String get(String path) {
        return send(path, request -> request.GET());
    }

    /**
     * Sends to the API.
     *
     * @param path begins with a slash
     * @param type the media type of the body
     * @return the body of the answer
     * @throws CommandFailed if there is no good answer
     */
    public String post(String path, String type, BodyPublisher body) {
        return post(path, type, body, Map.of());
    }

    /** The same with further headers. */
    String post(String path, String type, BodyPublisher body, Map<String, String> headers) {
        return send(path, request -> {
            headers.forEach(request::header);
            return request.header("Content-Type", type).POST(body);
        });
    }

    /**
     * An answer as a tree.
     *
     * @throws CommandFailed if it is no JSON object
     */
    public JsonNode tree(String answer) {
        try {
            var tree = JSON.readTree(answer);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException noJson) {
            // Said below.
        }
        throw foreign();
    }

    /**
     * An answer as a tree that has a list.
     *
     * @throws CommandFailed if it is no JSON object with a list of that name
     */
    public JsonNode tree(String answer, String list) {
        var tree = tree(answer);
        if (!tree.path(list).isArray()) {
            throw foreign();
        }
        return tree;
    }

    private CommandFailed foreign() {
        return CommandFailed.noAnswer("The server at " + address + " does not answer as Causebook does.");
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private String send(String path, Method method) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER)
                .header("Accept", "application/json");
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        try {
            return answer(client.send(method.of(request).build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (HttpConnectTimeoutException away) {
            throw CommandFailed.noAnswer("The server at " + address + " cannot be reached.");
        } catch (HttpTimeoutException late) {
            throw CommandFailed.noAnswer("The server at " + address + " has not answered in time.");
        } catch (IOException away) {
            var reason = away.getMessage() == null ? "" : ": " + away.getMessage();
            throw CommandFailed.noAnswer("The server at " + address + " cannot be reached" + reason + ".");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommandFailed.noAnswer("Interrupted.");
        }
    }

    private String answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return response.body();
        }
        var message = problem(response).orElse("The server at " + address + " answered with status " + status + ".");
        throw status == 400 || status == 404 || status == 413
                ? CommandFailed.wrongUse(message)
                : CommandFailed.noAnswer(message);
    }

    private Optional<String> problem(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.empty();
        }
        var problem = tree(response.body());
        var message = new StringBuilder(problem.path("title").asText())
                .append(". ")
                .append(problem.path("detail").asText());
        for (var error : problem.path("errors")) {
            message.append("\n  ").append(error.path("field").asText());
            message.append(": ").append(error.path("detail").asText());
        }
        response.headers()
                .firstValue("Retry-After")
                .ifPresent(seconds -> message.append("\nTry again after ")
                        .append(seconds)
                        .append(seconds.equals("1") ? " second." : " seconds."));
        return Optional.of(message.toString());
    }
}
