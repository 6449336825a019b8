package org.causebook.api.security;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
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

/** Answers requests that lack a right: programs get a problem, browsers are redirected to the sign-in page. */
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String SINGLE_SIGN_ON = "/sign-in/sso";

    /** At the address of single sign-on, the browser is redirected to the identity provider. */
    @ServerExceptionMapper
    Uni<Response> unauthorized(UnauthorizedException error, ContainerRequestContext request, RoutingContext context) {
        return context.request().path().equals(SINGLE_SIGN_ON)
                ? challenge(context).onFailure(OIDCException.class).recoverWithItem(this::providerAway)
                : Uni.createFrom().item(unauthenticated(request));
    }

    @ServerExceptionMapper
    Response failed(AuthenticationFailedException error, ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(SINGLE_SIGN_ON)
                ? redirect("/sign-in?failed=sso")
                : unauthenticated(request);
    }

    /** The identity provider does not answer. */
    @ServerExceptionMapper
    Response providerAway(OIDCException error) {
        LOG.warnf("The identity provider is not available: %s", error.getMessage());
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

    /** Sends a browser to the identity provider. If none is configured, there is nothing at this address. */
    private static Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(challenge -> {
            if (challenge == null || challenge.status != Response.Status.FOUND.getStatusCode()) {
                return Problem.of(ProblemType.NOT_FOUND).response();
            }
            var answer = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }

    private static Response unauthenticated(ContainerRequestContext request) {
        return isPage(request)
                ? redirect(signIn(request.getUriInfo().getRequestUri()))
                : Response.fromResponse(Problem.of(ProblemType.UNAUTHENTICATED).response())
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }

    /** To a path, because an absolute address would repeat whatever host the request names. */
    private static Response redirect(String path) {
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
