package org.causebook.api.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.causebook.lookup.NotCodes;

/** Says which of the texts of a lookup are no codes, and why, by the names that the request has for them. */
final class NotCodeErrors {

    private NotCodeErrors() {}

    static List<FieldError> explain(NotCodes error, UriInfo request) {
        return error.reasons().entrySet().stream()
                .map(each -> new FieldError(
                        place(each.getKey(), request),
                        String.valueOf(each.getValue().getMessage())))
                .toList();
    }

    /** One code stands in the path, several are repeated in the query, many are a list in the body. */
    private static String place(int position, UriInfo request) {
        if (request.getPathParameters().containsKey("code")) {
            return "code";
        }
        return (request.getQueryParameters().containsKey("code") ? "code[" : "codes[") + position + "]";
    }
}
