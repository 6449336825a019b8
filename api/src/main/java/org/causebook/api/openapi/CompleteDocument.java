package org.causebook.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every operation what all of them have in common and nobody wants to write by hand each time: examples, the
 * headers of a public answer, and the errors, each with an example.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CompleteDocument implements OASFilter {

    private static final String OK = "200";

    @Override
    public Operation filterOperation(Operation operation) {
        addExamples(operation);
        var success = operation.getResponses().getAPIResponse(OK);
        if (operation.getRequestBody() == null) {
            PublicHeaders.addTo(success, operation);
            operation.getResponses().addAPIResponse("304", PublicHeaders.notModified());
        }
        byStatus(operation)
                .forEach((status, types) ->
                        operation.getResponses().addAPIResponse(status.toString(), ProblemResponses.of(types)));
        operation.getResponses().setDefaultValue(ProblemResponses.any());
        return operation;
    }

    private static Map<Integer, List<ProblemType>> byStatus(Operation operation) {
        return ExpectedProblems.of(operation).stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    }

    private static void addExamples(Operation operation) {
        var id = operation.getOperationId();
        content(operation.getResponses().getAPIResponse(OK))
                .ifPresent(content -> content.setExample(Examples.read(id)));
        Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().getMediaType("application/json"))
                .ifPresent(content -> content.setExample(Examples.read(id + "-request")));
    }

    private static Optional<MediaType> content(APIResponse response) {
        return Optional.ofNullable(response.getContent()).map(content -> content.getMediaType("application/json"));
    }

    /** The schema of that name. */
    static org.eclipse.microprofile.openapi.models.media.Schema schema(String name) {
        return OASFactory.createSchema().ref(name);
    }
}
