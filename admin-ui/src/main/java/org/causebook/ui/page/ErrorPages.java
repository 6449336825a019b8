package org.causebook.ui.page;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Shows a page to a browser wherever an error would show it JSON. What programs ask for stays as it is, and so does a
 * page that a resource has made itself. Runs before the filter that makes validators of what is sent.
 */
@Provider
@Priority(ErrorPages.PRIORITY)
public class ErrorPages implements ContainerResponseFilter {

    /** When it runs; what surrounds an error with more than this does so earlier, with a higher number. */
    public static final int PRIORITY = Priorities.USER + 1000;

    private static final String REQUEST_ID = "Causebook-Request";
    private static final int UNAVAILABLE = 503;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        told(request, response).ifPresent(error -> show(response, error.html()));
    }

    /** What to tell a browser instead of this response; empty when there is nothing to tell, or a page tells it. */
    public static Optional<ErrorPage> told(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ErrorPage made) {
            return Optional.of(made);
        }
        if (response.getStatus() < 400 || isOurs(response) || !isForBrowser(request)) {
            return Optional.empty();
        }
        var id = Optional.ofNullable(response.getHeaderString(REQUEST_ID));
        boolean form =
                response.getStatus() == UNAVAILABLE && request.getMethod().equals(HttpMethod.POST);
        return Optional.of(form ? ErrorPage.formNotTaken(id) : ErrorPage.of(response.getStatus(), id));
    }

    /** Makes a page the body of a response. */
    public static void show(ContainerResponseContext response, String html) {
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        response.setEntity(html, null, MediaType.valueOf(Reply.HTML));
    }

    /** Pages for requests that are refused before any resource has them. They are the same for everyone. */
    @Produces
    @Singleton
    @Named("error-page")
    static IntFunction<String> early() {
        var pages = new ConcurrentHashMap<Integer, String>();
        return status -> pages.computeIfAbsent(
                status, one -> ErrorPage.of(one, Optional.empty()).html());
    }

    private static boolean isOurs(ContainerResponseContext response) {
        return response.getMediaType() != null && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
    }

    private static boolean isForBrowser(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getPath();
        return !path.startsWith("/api/")
                && !path.startsWith("/q/")
                && request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream()
                        .anyMatch(accept -> accept.contains(MediaType.TEXT_HTML));
    }
}
