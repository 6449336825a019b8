package org.causebook.api.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.causebook.catalog.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, or a whole list that has one page only.
 *
 * @param next the token that asks for the next page; null on the last one
 */
@Schema(
        description = "A page of a list.",
        requiredProperties = {"items"})
public record PageResponse<T>(
        @Schema(description = "The items, in the order of the list.")
        List<T> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    /** A page whose items are shown in that shape. */
    public static <E, T> PageResponse<T> of(Page<E> page, Function<E, T> shape) {
        return new PageResponse<>(
                page.items().stream().map(shape).toList(), page.next().orElse(null));
    }

    /** A whole list whose items are shown in that shape. */
    public static <E, T> PageResponse<T> of(List<E> all, Function<E, T> shape) {
        return new PageResponse<>(all.stream().map(shape).toList(), null);
    }

    /** The page for the caller only, with the link to the next page. */
    public RestResponse<PageResponse<T>> answer(UriInfo request) {
        return linked(ResponseBuilder.ok(this), next, request);
    }

    /** The page for everyone, with the link to the next page. */
    public RestResponse<PageResponse<T>> publicAnswer(UriInfo request) {
        return linked(ResponseBuilder.ok(this).header(HttpHeaders.CACHE_CONTROL, "public"), next, request);
    }

    /**
     * Adds the link to the next page (RFC 8288). It has path and query only: which name the host has is the caller's
     * business.
     *
     * @param next the token that asks for the next page; null on the last one
     */
    public static <T> RestResponse<T> linked(ResponseBuilder<T> response, @Nullable String next, UriInfo request) {
        if (next != null) {
            var uri = UriBuilder.fromUri(request.getRequestUri())
                    .replaceQueryParam("after", next)
                    .build();
            response.header(HttpHeaders.LINK, "<" + uri.getRawPath() + "?" + uri.getRawQuery() + ">; rel=\"next\"");
        }
        return response.build();
    }
}
