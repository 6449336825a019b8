package org.causebook.api.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which problems an operation can answer with, as its parameters tell. */
final class ExpectedProblems {

    private static final Map<String, List<ProblemType>> BY_OPERATION = Map.of(
            "listChanges", List.of(ProblemType.EPOCH_OVER),
            "dumpEntries", List.of(ProblemType.TOO_MANY_DUMPS));

    private ExpectedProblems() {}

    /** Each once, in the order of their kinds. */
    static List<ProblemType> of(Operation operation) {
        var types = new ArrayList<ProblemType>();
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody) {
            types.add(ProblemType.MALFORMED_REQUEST);
            types.add(ProblemType.BODY_TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        var names = names(operation);
        addByParameter(types, names);
        if (Rights.areNeeded(operation)) {
            addByRights(types, names);
            types.addAll(EditingErrors.of(operation));
        } else if (hasBody || names.contains("code")) {
            types.add(ProblemType.NOT_A_CODE);
        }
        types.addAll(BY_OPERATION.getOrDefault(operation.getOperationId(), List.of()));
        types.add(ProblemType.NOT_ACCEPTABLE);
        types.add(ProblemType.INTERNAL_ERROR);
        types.add(ProblemType.UNAVAILABLE);
        return types.stream().distinct().sorted().toList();
    }

    private static void addByParameter(List<ProblemType> types, Set<String> names) {
        types.add(ProblemType.INVALID_REQUEST);
        types.add(ProblemType.REFUSED_ADDRESS);
        if (names.contains("slug") || names.contains("number")) {
            types.add(ProblemType.UNKNOWN_CATALOG);
        }
        if (names.contains("slug") && names.contains("code")) {
            types.add(ProblemType.UNKNOWN_ENTRY);
        }
        if (names.contains("revision")) {
            types.add(ProblemType.UNKNOWN_REVISION);
        }
    }

    private static void addByRights(List<ProblemType> types, Set<String> names) {
        types.add(ProblemType.UNAUTHENTICATED);
        types.add(ProblemType.FORBIDDEN);
        if (names.contains("login")) {
            types.add(ProblemType.UNKNOWN_ACCOUNT);
        }
        if (names.contains(HttpHeaders.IF_MATCH)) {
            types.add(ProblemType.STALE_VERSION);
            types.add(ProblemType.PRECONDITION_REQUIRED);
        }
    }

    static Set<String> names(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }
}
