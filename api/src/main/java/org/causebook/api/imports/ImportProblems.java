package org.causebook.api.imports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.causebook.api.problem.FieldError;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.StalePlan;
import org.causebook.imports.TooManyImports;
import org.causebook.imports.UnknownImport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what imports throw into problems. */
class ImportProblems {

    @ServerExceptionMapper
    Response unreadable(UnreadableFile error) {
        var place = error.line() == 0
                ? ""
                : error.column() == 0
                        ? "line " + error.line() + ": "
                        : "line " + error.line() + ", column " + error.column() + ": ";
        return Problem.of(ProblemType.UNREADABLE_FILE)
                .with(List.of(new FieldError("file", place + error.reason())))
                .response();
    }

    /** About half of what a large import takes. */
    private static final int RETRY_AFTER_SECONDS = 30;

    @ServerExceptionMapper
    Response unknown(UnknownImport error) {
        return Problem.of(ProblemType.UNKNOWN_IMPORT).response();
    }

    @ServerExceptionMapper
    Response tooMany(TooManyImports error) {
        return Response.fromResponse(Problem.of(ProblemType.TOO_MANY_IMPORTS).response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response stale(StalePlan error) {
        return Problem.of(
                        ProblemType.STALE_VERSION,
                        "The file would do something else now than when it was planned. Plan it again.")
                .response();
    }
}
