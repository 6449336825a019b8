package org.causebook.api.editing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.causebook.api.problem.FieldError;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.IfMatch;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.NotNow;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.SlugTaken;
import org.causebook.editing.StaleBase;
import org.causebook.editing.StaleCatalog;
import org.causebook.editing.StaleDraft;
import org.causebook.editing.UnknownDraft;
import org.causebook.editing.UnknownNote;
import org.causebook.editing.UnknownRevision;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what editing throws into problems. */
class EditingProblems {

    @ServerExceptionMapper
    Response codeTaken(CodeTaken error) {
        var fault = new FieldError("code", "belongs to " + error.entry().path());
        return Problem.of(ProblemType.CODE_TAKEN)
                .with(List.of(fault))
                .against(Addresses.of(error.entry()))
                .response();
    }

    @ServerExceptionMapper
    Response slugTaken(SlugTaken error) {
        var fault = new FieldError(error.field(), "belongs to another catalog");
        return Problem.of(ProblemType.CATALOG_TAKEN).with(List.of(fault)).response();
    }

    @ServerExceptionMapper
    Response staleDraft(StaleDraft error) {
        return stale(Addresses.of(error.current()), error.current().version());
    }

    @ServerExceptionMapper
    Response staleCatalog(StaleCatalog error) {
        return stale(Addresses.settings(error.current().slug()), error.current().version());
    }

    @ServerExceptionMapper
    Response staleBase(StaleBase error) {
        var problem = Problem.of(ProblemType.STALE_BASE);
        return withLatest(problem, Addresses.of(error.head())).build();
    }

    @ServerExceptionMapper
    Response notNow(NotNow error) {
        return Problem.of(ProblemType.NOT_NOW, String.valueOf(error.getMessage()))
                .response();
    }

    @ServerExceptionMapper
    Response secondPersonNeeded(SecondPersonNeeded error) {
        return Problem.of(ProblemType.SECOND_PERSON_NEEDED).response();
    }

    @ServerExceptionMapper
    Response unknownDraft(UnknownDraft error) {
        return Problem.of(ProblemType.UNKNOWN_DRAFT).response();
    }

    @ServerExceptionMapper
    Response unknownRevision(UnknownRevision error) {
        return Problem.of(ProblemType.UNKNOWN_REVISION).response();
    }

    @ServerExceptionMapper
    Response unknownNote(UnknownNote error) {
        return Problem.of(ProblemType.UNKNOWN_NOTE).response();
    }

    private static Response stale(String address, long version) {
        var problem = Problem.of(ProblemType.STALE_VERSION);
        return withLatest(problem, address)
                .header(HttpHeaders.ETAG, IfMatch.tag(version))
                .build();
    }

    /** Where the present state is (RFC 5829). */
    private static Response.ResponseBuilder withLatest(Problem problem, String address) {
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.LINK, "<" + address + ">; rel=\"latest-version\"");
    }
}
