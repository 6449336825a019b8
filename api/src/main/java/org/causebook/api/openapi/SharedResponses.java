package org.causebook.api.openapi;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Answers that many operations have in common. The document holds each once, and the operations refer to it. */
final class SharedResponses {

    private final SortedMap<String, APIResponse> byName = new TreeMap<>();

    /** An answer with one of several problems of the same status, named by all of them. */
    APIResponse problem(List<ProblemType> types) {
        return share(
                types.stream().map(ProblemType::slug).collect(Collectors.joining("_")), ProblemResponses.of(types));
    }

    APIResponse anyProblem() {
        return share("any-other-problem", ProblemResponses.any());
    }

    APIResponse notModified() {
        return share("not-modified", PublicHeaders.notModified());
    }

    private APIResponse share(String name, APIResponse response) {
        byName.putIfAbsent(name, response);
        return OASFactory.createAPIResponse().ref(name);
    }

    void addTo(Components components) {
        byName.forEach(components::addResponse);
    }
}
