package org.causebook.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every operation what all of them have in common and nobody wants to write by hand each time: examples, the
 * headers of a public answer, and the errors, each with an example. The build calls it.
 */
public final class CompleteDocument implements OASFilter {

    private final SharedResponses shared = new SharedResponses();

    @Override
    public Operation filterOperation(Operation operation) {
        addExamples(operation);
        addHeaders(operation);
        byStatus(operation)
                .forEach((status, types) ->
                        operation.getResponses().addAPIResponse(status.toString(), shared.problem(types)));
        operation.getResponses().setDefaultValue(shared.anyProblem());
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        shared.addTo(document.getComponents());
    }

    private void addHeaders(Operation operation) {
        if (Rights.areNeeded(operation)) {
            successes(operation).forEach(response -> PrivateHeaders.addTo(response, operation));
        } else if (operation.getRequestBody() == null) {
            successes(operation).forEach(response -> PublicHeaders.addTo(response, operation));
            operation.getResponses().addAPIResponse("304", shared.notModified());
        }
    }

    private static Map<Integer, List<ProblemType>> byStatus(Operation operation) {
        return ExpectedProblems.of(operation).stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    }

    private static void addExamples(Operation operation) {
        var id = operation.getOperationId();
        successes(operation).forEach(response -> addExample(response.getContent(), id));
        Optional.ofNullable(operation.getRequestBody())
                .ifPresent(body -> addExample(body.getContent(), id + "-request"));
    }

    /** What is neither JSON nor lines of it has its example where it is declared. */
    private static void addExample(@Nullable Content content, String name) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (type.endsWith("json")) {
                media.setExample(Examples.read(name));
            } else if (type.endsWith("jsonl")) {
                media.setExample(Examples.lines(name));
            }
        });
    }

    private static Stream<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    /** The schema of that name. */
    static org.eclipse.microprofile.openapi.models.media.Schema schema(String name) {
        return OASFactory.createSchema().ref(name);
    }
}
