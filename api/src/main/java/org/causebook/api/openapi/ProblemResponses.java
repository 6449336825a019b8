package org.causebook.api.openapi;

import java.util.List;
import java.util.stream.Collectors;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemExample;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The descriptions of answers that are problems. */
final class ProblemResponses {

    private ProblemResponses() {}

    /** An answer with one of several problems of the same status. */
    static APIResponse of(List<ProblemType> types) {
        var description = types.stream().map(ProblemType::title).collect(Collectors.joining("; or: "));
        var response =
                OASFactory.createAPIResponse().description(description + ".").content(content(types));
        if (types.contains(ProblemType.UNAVAILABLE)) {
            response.addHeader("Retry-After", PublicHeaders.text("After how many seconds to try again.", "5"));
        }
        return response;
    }

    /** Whatever else may come, such as 405. */
    static APIResponse any() {
        return OASFactory.createAPIResponse()
                .description("Any other error.")
                .content(content(List.of(ProblemType.METHOD_NOT_ALLOWED)));
    }

    private static Content content(List<ProblemType> types) {
        var content = OASFactory.createMediaType().schema(CompleteDocument.schema("Problem"));
        for (var type : types) {
            var value = Examples.of(ProblemExample.of(type));
            content.addExample(
                    type.slug(),
                    OASFactory.createExample().summary(type.title()).value(value));
        }
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content);
    }
}
