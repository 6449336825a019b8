package org.causebook.api.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with a list and the link to its next page (RFC 8288). */
public final class NextPage {

    private NextPage() {}

    /**
     * The list, marked as public.
     *
     * @param token asks for the next page; null on the last one
     */
    public static <T> RestResponse<T> of(T list, @Nullable String token, UriInfo request) {
        return link(RestResponse.ResponseBuilder.ok(list).header(HttpHeaders.CACHE_CONTROL, "public"), token, request);
    }

    /**
     * The list, for the caller only.
     *
     * @param token asks for the next page; null on the last one
     */
    public static <T> RestResponse<T> ofPrivate(T list, @Nullable String token, UriInfo request) {
        return link(RestResponse.ResponseBuilder.ok(list), token, request);
    }

    private static <T> RestResponse<T> link(
            RestResponse.ResponseBuilder<T> response, @Nullable String token, UriInfo request) {
        if (token != null) {
            response.header(HttpHeaders.LINK, "<" + address(token, request) + ">; rel=\"next\"");
        }
        return response.build();
    }

    /** Path and query only: the name of the host is the caller's business. */
    private static String address(String token, UriInfo request) {
        var uri = UriBuilder.fromUri(request.getRequestUri())
                .replaceQueryParam("after", token)
                .build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
