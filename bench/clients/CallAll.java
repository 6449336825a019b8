import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;

/**
 * Calls every operation by the generated client. Refusals are good answers, except those of what the document itself says
 * of media types; exceptions of the client are not.
 */
public final class CallAll {

    public static void main(String[] arguments) throws Exception {
        var document = new ObjectMapper().readTree(new File(arguments[0]));
        var client = new ApiClient();
        client.updateBaseUri(arguments[1]);
        client.setReadTimeout(Duration.ofSeconds(30));
        if (arguments.length > 2 && !arguments[2].isEmpty()) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[2]));
        }
        var methods = methods(client);
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        int called = 0;
        for (var path : document.path("paths")) {
            for (var operation : path) {
                var id = operation.path("operationId").asText();
                var target = methods.get(id);
                if (target == null) {
                    faults.add(id + ": the client does not have it");
                    continue;
                }
                called++;
                try {
                    target.method().invoke(target.api(), values(operation, target.method(), client.getObjectMapper()));
                    statuses.merge("2xx", 1, Integer::sum);
                } catch (InvocationTargetException thrown) {
                    if (thrown.getCause() instanceof ApiException answer && answer.getCode() > 0) {
                        statuses.merge(Integer.toString(answer.getCode()), 1, Integer::sum);
                        if (answer.getCode() >= 500 || answer.getCode() == 406 || answer.getCode() == 415) {
                            faults.add(id + ": " + answer.getCode());
                        }
                    } else {
                        faults.add(id + ": " + thrown.getCause());
                    }
                } catch (IllegalArgumentException mismatch) {
                    faults.add(id + ": " + mismatch);
                }
            }
        }
        System.out.println(called + " operations called " + statuses);
        faults.forEach(System.out::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private record Target(Object api, Method method) {}

    /** The methods of all APIs by name; of those with the same name the shortest, which has no extra headers. */
    private static Map<String, Target> methods(ApiClient client) throws Exception {
        Map<String, Target> methods = new TreeMap<>();
        try (var files = Files.list(Path.of("java/src/main/java/org/openapitools/client/api"))) {
            for (var file : files.toList()) {
                var type = Class.forName("org.openapitools.client.api."
                        + file.getFileName().toString().replace(".java", ""));
                var api = type.getConstructor(ApiClient.class).newInstance(client);
                for (var method : type.getMethods()) {
                    var known = methods.get(method.getName());
                    if (known == null || known.method().getParameterCount() > method.getParameterCount()) {
                        methods.put(method.getName(), new Target(api, method));
                    }
                }
            }
        }
        return methods;
    }

    /** What the document gives as examples: required parameters first, then the body, then the others. */
    private static Object[] values(JsonNode operation, Method method, ObjectMapper json) {
        List<JsonNode> examples = new ArrayList<>();
        List<JsonNode> optional = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> (parameter.path("required").asBoolean() ? examples : optional)
                .add(parameter.path("in").asText().equals("header") && !parameter.path("required").asBoolean()
                        ? json.getNodeFactory().nullNode()
                        : parameter.path("example")));
        var content = operation.path("requestBody").path("content").elements();
        if (content.hasNext()) {
            examples.add(content.next().path("example"));
        }
        examples.addAll(optional);
        var types = method.getGenericParameterTypes();
        var values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            var example = i < examples.size() ? examples.get(i) : json.getNodeFactory().missingNode();
            values[i] = example.isMissingNode() || example.isNull()
                    ? null
                    : json.convertValue(example, json.constructType(types[i]));
        }
        return values;
    }
}
