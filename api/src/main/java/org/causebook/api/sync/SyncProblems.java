package org.causebook.api.sync;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.causebook.api.limits.ShareUsedUp;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.sync.EpochOver;
import org.causebook.sync.TooManyDumps;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problems of clients that keep a copy. */
class SyncProblems {

    /** About as long as a dump takes. */
    private static final int RETRY_AFTER_SECONDS = 30;

    @ServerExceptionMapper
    Response epochOver(EpochOver error) {
        return Problem.of(ProblemType.EPOCH_OVER).response();
    }

    @ServerExceptionMapper
    Response shareUsedUp(ShareUsedUp error) {
        return Response.fromResponse(Problem.of(ProblemType.TOO_MANY_REQUESTS, String.valueOf(error.getMessage()))
                        .response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response tooManyDumps(TooManyDumps error) {
        return Response.fromResponse(Problem.of(ProblemType.TOO_MANY_DUMPS).response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
