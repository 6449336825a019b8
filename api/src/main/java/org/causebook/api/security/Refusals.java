package org.causebook.api.security;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.causebook.account.NotAllowed;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered to someone without the right: programs are told so, browsers are led to where one signs in. */
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String SINGLE_SIGN_ON = "/sign-in/sso";

    /** At the one address that belongs to single sign-on, the provider's page is where one signs in. */
    @ServerExceptionMapper
    Uni<Response> unauthorized(UnauthorizedException error, ContainerRequestContext request, RoutingContext context) {
        return context.request().path().equals(SINGLE_SIGN_ON)
                ? ProviderChallenge.of(context).onFailure(OIDCException.class).recoverWithItem(this::providerAway)
                : Uni.createFrom().item(unauthenticated(request));
    }

    @ServerExceptionMapper
    Response failed(AuthenticationFailedException error, ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(SINGLE_SIGN_ON)
                ? elsewhere("/sign-in?failed=sso")
                : unauthenticated(request);
    }

    /** The provider of single sign-on does not answer. */
    @ServerExceptionMapper
    Response providerAway(OIDCException error) {
        LOG.warnf("The provider of single sign-on is not available: %s", error.getMessage());
        return Response.fromResponse(Problem.of(ProblemType.PROVIDER_AWAY).response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException error) {
        return Problem.of(ProblemType.FORBIDDEN).response();
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowed error, ContainerRequestContext request) {
        return error.signedIn() ? Problem.of(ProblemType.FORBIDDEN).response() : unauthenticated(request);
    }

    private static Response unauthenticated(ContainerRequestContext request) {
        return isPage(request)
                ? elsewhere(signIn(request.getUriInfo().getRequestUri()))
                : Response.fromResponse(Problem.of(ProblemType.UNAUTHENTICATED).response())
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }

    /** As a path: an absolute address would repeat whatever host the request names. */
    private static Response elsewhere(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static boolean isPage(ContainerRequestContext request) {
        return request.getMethod().equals("GET")
                && !request.getUriInfo().getRequestUri().getPath().startsWith("/api/")
                && request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream()
                        .anyMatch(accept -> accept.contains(MediaType.TEXT_HTML));
    }

    private static String signIn(URI wanted) {
        var query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        return "/sign-in?next=" + URLEncoder.encode(wanted.getRawPath() + query, StandardCharsets.UTF_8);
    }
}
