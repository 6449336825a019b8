package org.causebook.api.editing;

import jakarta.ws.rs.core.HttpHeaders;
import org.causebook.api.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry the version that a change has to name. */
final class Tagged {

    private Tagged() {}

    static <T> RestResponse<T> ok(long version, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, IfMatch.tag(version))
                .build();
    }
}
