package org.causebook.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.StaleVersion;
import org.causebook.api.log.RequestLog;
import org.causebook.api.lookup.SuggestionResponse;
import org.causebook.api.problem.FailureCause.DatabaseFault;
import org.causebook.api.request.AllowedMethods;
import org.causebook.api.request.BodyTooLarge;
import org.causebook.api.request.ClosingConnection;
import org.causebook.api.request.PreconditionRequired;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;
import org.causebook.code.NotACode;
import org.causebook.lookup.NotCodes;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever a resource throws into a problem. Exceptions of the JDK are never the caller's fault: a stray one is
 * ours, and 500.
 */
class ProblemMapper {

    /** Tells pages the identifier under which the log has an internal error: that of the request. */
    static final String REQUEST_HEADER = "Causebook-Request";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final AllowedMethods allowed;
    private final RoutingContext context;

    @Inject
    ProblemMapper(AllowedMethods allowed, RoutingContext context) {
        this.allowed = allowed;
        this.context = context;
    }

    @ServerExceptionMapper
    Response invalidQuery(InvalidQuery error) {
        var fault = new FieldError(error.field(), String.valueOf(error.getMessage()));
        return respond(Problem.of(ProblemType.INVALID_REQUEST).with(List.of(fault)));
    }

    @ServerExceptionMapper
    Response invalidBody(ConstraintViolationException error) {
        return respond(Problem.of(ProblemType.INVALID_REQUEST).with(FieldErrors.of(error)));
    }

    @ServerExceptionMapper
    Response invalidContent(InvalidContent error) {
        var faults = error.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.message()))
                .toList();
        return respond(Problem.of(ProblemType.INVALID_CONTENT).with(faults));
    }

    @ServerExceptionMapper
    Response notCodes(NotCodes error, UriInfo request) {
        return respond(Problem.of(ProblemType.NOT_A_CODE)
                .with(FieldErrors.of(error, request))
                .suggesting(error.suggestions().stream()
                        .map(SuggestionResponse::from)
                        .toList()));
    }

    @ServerExceptionMapper
    Response notACode(NotACode error) {
        var fault = new FieldError("code", String.valueOf(error.getMessage()));
        return respond(Problem.of(ProblemType.NOT_A_CODE).with(List.of(fault)));
    }

    @ServerExceptionMapper
    Response unknownCatalog(UnknownCatalog error) {
        return respond(Problem.of(ProblemType.UNKNOWN_CATALOG));
    }

    @ServerExceptionMapper
    Response unknownEntry(UnknownEntry error) {
        return respond(Problem.of(ProblemType.UNKNOWN_ENTRY));
    }

    @ServerExceptionMapper
    Response preconditionRequired(PreconditionRequired error) {
        return respond(Problem.of(ProblemType.PRECONDITION_REQUIRED));
    }

    @ServerExceptionMapper
    Response staleVersion(StaleVersion error) {
        return respond(Problem.of(ProblemType.STALE_VERSION));
    }

    /** Named apart from its parents, because the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    Response mismatchedJson(MismatchedInputException error) {
        return malformedJson(error);
    }

    @ServerExceptionMapper
    Response malformedJson(JsonProcessingException error) {
        if (FailureCause.isBodyTooLarge(error)) {
            return bodyTooLarge();
        }
        if (error.getCause() instanceof InvalidContent invalid) {
            return invalidContent(invalid);
        }
        return respond(Problem.of(ProblemType.MALFORMED_REQUEST).with(List.of(FieldErrors.of(error))));
    }

    @ServerExceptionMapper
    Response bodyTooLarge(BodyTooLarge error) {
        return bodyTooLarge();
    }

    /** The answer has to say which methods there are, and the framework leaves that out. */
    @ServerExceptionMapper
    Response methodNotAllowed(NotAllowedException error, UriInfo request) {
        var methods = String.join(", ", allowed.at(request.getPath()));
        return Response.fromResponse(respond(Problem.of(ProblemType.METHOD_NOT_ALLOWED)))
                .header(HttpHeaders.ALLOW, methods)
                .build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException error) {
        if (error.getCause() instanceof JsonProcessingException json) {
            return malformedJson(json);
        }
        int status = error.getResponse().getStatus();
        if (status < 400) {
            return error.getResponse();
        }
        return status == 500 ? internal(error) : refused(error.getResponse());
    }

    /** Who sends no more gets no answer either, and that is no error of ours. */
    @ServerExceptionMapper
    Response unreadable(IOException error) {
        return FailureCause.isCallerGone(error) ? respond(Problem.of(ProblemType.OTHER)) : internal(error);
    }

    @ServerExceptionMapper
    Response internal(Throwable error) {
        return FailureCause.ofDatabase(error)
                .map(fault -> unavailable(fault, error))
                .orElseGet(() -> unexpected(error));
    }

    private static Response refused(Response given) {
        int status = given.getStatus();
        var builder = Response.fromResponse(respond(Problem.ofStatus(status)));
        for (var kept : List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE)) {
            Optional.ofNullable(given.getHeaderString(kept)).ifPresent(value -> builder.header(kept, value));
        }
        return builder.build();
    }

    /** One line and no trace: while the database is away every request ends here. */
    private static Response unavailable(DatabaseFault fault, Throwable error) {
        LOG.warnf("%s (%s)", fault.sentence(), error.getClass().getName());
        return Problem.of(fault.type(), fault.sentence()).retryLater();
    }

    private static Response unexpected(Throwable error) {
        var id = Objects.requireNonNullElse(RequestLog.currentId(), "-");
        LOG.errorf(error, "Request failed, %s", id);
        return Response.fromResponse(respond(Problem.internal(id)))
                .header(REQUEST_HEADER, id)
                .build();
    }

    /** The rest of the body is not waited for. */
    private Response bodyTooLarge() {
        ClosingConnection.after(context);
        return respond(Problem.of(ProblemType.BODY_TOO_LARGE));
    }

    private static Response respond(Problem problem) {
        return problem.response();
    }
}
