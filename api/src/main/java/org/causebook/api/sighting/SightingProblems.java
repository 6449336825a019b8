package org.causebook.api.sighting;

import jakarta.ws.rs.core.Response;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.sighting.UnknownSighting;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what work on sightings throws into problems. */
class SightingProblems {

    @ServerExceptionMapper
    Response unknownSighting(UnknownSighting error) {
        return Problem.of(ProblemType.UNKNOWN_SIGHTING).response();
    }
}
