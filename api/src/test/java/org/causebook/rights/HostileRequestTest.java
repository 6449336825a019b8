package org.causebook.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.rights.Samples.Body;
import org.causebook.rights.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The character NUL and broken forms, in every operation of the API and of the pages, in every role. */
@QuarkusTest
class HostileRequestTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUL = "a%00b";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    /** Of pages; those of the API come from its description. */
    private static final Set<String> PAGE_PARAMETERS = Set.of("next", "entry", "role", "active", "part", "from", "to");

    private static final List<Body> BROKEN_FORMS = List.of(
            new Body(FORM, "x=a%00b"),
            new Body(FORM, "%00=1"),
            new Body(FORM, "x=a\0b"),
            new Body(FORM, "%zz"),
            new Body(FORM, "%"),
            new Body(FORM, "%ff=%ff"),
            new Body(FORM, "="),
            new Body(FORM, "%zz&=&&a=%"),
            new Body("multipart/form-data", ""),
            new Body("multipart/form-data; boundary=x", "--x--"));

    private final Map<String, Sample> samples = Samples.read();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @EnumSource(Role.class)
    void nul_in_a_path_or_a_query_is_refused(Role role) throws IOException, InterruptedException {
        var session = session(role);
        var names = parameters();
        var wrong = new ArrayList<String>();
        for (var sample : samples.entrySet()) {
            for (var address : withNul(sample.getKey(), sample.getValue().address(), names)) {
                int status = status(
                        role,
                        session,
                        sample.getKey(),
                        address,
                        sample.getValue().body());
                if (status != 400 && status != 404) {
                    wrong.add(sample.getKey() + " " + address + " answers " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_broken_form_is_refused(Role role) throws IOException, InterruptedException {
        var session = session(role);
        var wrong = new ArrayList<String>();
        for (var sample : samples.entrySet()) {
            for (var form : sample.getKey().startsWith("GET") ? List.<Body>of() : BROKEN_FORMS) {
                var address = sample.getValue().address();
                int status = status(role, session, sample.getKey(), address, Optional.of(form));
                boolean isScan =
                        sample.getKey().equals("POST /scan") && form.type().startsWith("multipart");
                if (!isScan && (status < 400 || status >= 500)) {
                    wrong.add(sample.getKey() + " with " + form + " answers " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nul_in_a_text_of_a_json_body_is_refused(Role role) throws IOException, InterruptedException {
        var session = session(role);
        var wrong = new ArrayList<String>();
        for (var operation : operations().entrySet()) {
            var media = operation.getValue().path("requestBody").path("content").properties();
            for (var content : media) {
                var type = content.getKey();
                for (var body : texts(content.getValue().path("example"))) {
                    var sample = samples.get(operation.getKey());
                    var address = sample == null
                            ? ""
                            : sample.address().replace("nowhere", "iissync").replace("/5", "/3");
                    int status = status(role, session, operation.getKey(), address, Optional.of(new Body(type, body)));
                    boolean isLog = operation.getKey().endsWith("/scans") && body.contains("\"text\":\"a");
                    if (!isLog && (status < 400 || status >= 500)) {
                        wrong.add(operation.getKey() + " with " + body + " answers " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_operation_that_takes_json_is_tried() throws IOException {
        assertThat(operations().entrySet().stream()
                        .filter(operation -> operation.getValue().has("requestBody"))
                        .map(Map.Entry::getKey))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(samples).containsKey(name));
    }

    /** The address with NUL in each of its parameters, and in each parameter of a query. */
    private static List<String> withNul(String name, String address, Set<String> parameters) {
        var path = address.split("\\?", 2)[0].split("/", -1);
        var template = name.split(" ", 2)[1].split("/", -1);
        var addresses = new ArrayList<String>();
        for (int i = 0; i < template.length; i++) {
            if (PARAMETER.matcher(template[i]).matches()) {
                var changed = path.clone();
                changed[i] = NUL;
                addresses.add(String.join("/", changed));
            }
        }
        parameters.forEach(parameter -> addresses.add(address.split("\\?", 2)[0] + "?" + parameter + "=" + NUL));
        return addresses;
    }

    /** The body with NUL in one of its texts at a time. */
    private static List<String> texts(JsonNode example) {
        var bodies = new ArrayList<String>();
        collect(example, example, bodies);
        return bodies;
    }

    private static void collect(JsonNode whole, JsonNode node, List<String> bodies) {
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                if (field.getValue().isTextual()) {
                    object.set(field.getKey(), new TextNode("a\0b"));
                    bodies.add(whole.toString());
                    object.set(field.getKey(), field.getValue());
                }
                collect(whole, field.getValue(), bodies);
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                var item = list.get(i);
                if (item.isTextual()) {
                    list.set(i, new TextNode("a\0b"));
                    bodies.add(whole.toString());
                    list.set(i, item);
                }
                collect(whole, item, bodies);
            }
        }
    }

    private static Set<String> parameters() throws IOException {
        var names = new TreeSet<>(PAGE_PARAMETERS);
        operations()
                .values()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        names.add(parameter.path("name").asText());
                    }
                }));
        return names;
    }

    /** The operations of the API by method and path. */
    private static Map<String, JsonNode> operations() throws IOException {
        var document = JSON.readTree(call().get("/q/openapi").asString());
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    private static String session(Role role) {
        return role == Role.READER ? "" : TestPeople.session(role);
    }

    private int status(Role role, String session, String name, String address, Optional<Body> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(address)).header("If-Match", "\"1\"");
        if (!name.contains(" /api/")) {
            request.header("Accept", "text/html, */*;q=0.5").header("Sec-Fetch-Site", "same-origin");
        }
        if (role != Role.READER && name.contains(" /api/")) {
            request.header("Authorization", TestPeople.bearer(role));
        } else if (role != Role.READER) {
            request.header("Cookie", TestPeople.COOKIE + "=" + session);
        }
        body.ifPresent(sent -> request.header("Content-Type", sent.type()));
        var content = body.map(sent -> BodyPublishers.ofString(sent.text())).orElse(BodyPublishers.noBody());
        request.method(name.split(" ", 2)[0], content);
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
