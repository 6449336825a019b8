package org.causebook.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which problems an operation can answer with, as its parameters tell. */
final class ExpectedProblems {

    private ExpectedProblems() {}

    static List<ProblemType> of(Operation operation) {
        var types = new ArrayList<ProblemType>();
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody) {
            types.add(ProblemType.MALFORMED_REQUEST);
            types.add(ProblemType.BODY_TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        addByParameter(types, names(operation), hasBody);
        types.add(ProblemType.NOT_ACCEPTABLE);
        types.add(ProblemType.INTERNAL_ERROR);
        types.add(ProblemType.UNAVAILABLE);
        return types;
    }

    private static void addByParameter(List<ProblemType> types, Set<String> names, boolean hasBody) {
        types.add(ProblemType.INVALID_REQUEST);
        types.add(ProblemType.REFUSED_ADDRESS);
        if (hasBody || names.contains("code")) {
            types.add(ProblemType.NOT_A_CODE);
        }
        if (names.contains("slug") || names.contains("number")) {
            types.add(ProblemType.UNKNOWN_CATALOG);
        }
        if (names.contains("slug") && names.contains("code")) {
            types.add(ProblemType.UNKNOWN_ENTRY);
        }
    }

    private static Set<String> names(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }
}
