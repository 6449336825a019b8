package org.causebook.api.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer while the database is away. */
public final class Unavailable {

    /** A database that went away is mostly back, or replaced by its standby, after some seconds. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private Unavailable() {}

    /** 503, with the time after which to try again. */
    public static Response response() {
        return Response.fromResponse(Problem.of(ProblemType.UNAVAILABLE).response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
