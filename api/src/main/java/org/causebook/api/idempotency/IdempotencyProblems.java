package org.causebook.api.idempotency;

import jakarta.ws.rs.core.Response;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.idempotency.KeyReused;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what idempotency throws into problems. */
class IdempotencyProblems {

    @ServerExceptionMapper
    Response keyReused(KeyReused error) {
        return Problem.of(ProblemType.KEY_REUSED).response();
    }
}
