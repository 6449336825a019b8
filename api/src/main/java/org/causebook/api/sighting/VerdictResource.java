package org.causebook.api.sighting;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.api.request.PageResponse;
import org.causebook.api.request.Parameters;
import org.causebook.sighting.JudgeCauses;
import org.causebook.sighting.JudgeCauses.JudgedCause;
import org.causebook.sighting.Verdict;
import org.causebook.sighting.Verdict.Tally;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How readers judged the causes of an entry. */
@Path("/api/v1/catalogs/{slug}/codes/{code}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogs")
public class VerdictResource {

    private final JudgeCauses judge;
    private final AudienceResponses readers;
    private final CurrentActor actor;

    @Inject
    VerdictResource(JudgeCauses judge, AudienceResponses readers, CurrentActor actor) {
        this.judge = judge;
        this.readers = readers;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listVerdicts",
            summary = "Show how often each cause helped",
            description =
                    "What readers answered to \"Was this it?\", for each cause of a published entry, in the order of"
                            + " the entry. Staff see all counts, others those of causes with five answers or more.")
    @APIResponse(responseCode = "200", description = "The causes.")
    public RestResponse<PageResponse<VerdictResponse>> list(
            @Parameter(description = "Name of the catalog in addresses.", example = "iissync") @PathParam("slug")
                    String slug,
            @Parameter(description = "The code.", example = "2148598792") @PathParam("code") String code) {
        var asking = actor.get();
        // What staff see is not for caches that others are answered from.
        return asking.may(Right.READ_WORK)
                ? RestResponse.ok(body(judge.judged(asking, Parameters.slug(slug), code)))
                : readers.answer(audience -> body(judge.judged(asking, Parameters.slug(slug), code)));
    }

    private static PageResponse<VerdictResponse> body(List<JudgedCause> causes) {
        return PageResponse.of(causes, VerdictResponse::from);
    }

    /** How readers judged a cause. */
    @Schema(
            name = "Verdicts",
            description = "How readers judged a cause.",
            requiredProperties = {"cause", "explanation", "yes", "answers"})
    public record VerdictResponse(
            @Schema(
                    description = "What the cause is known by while its explanation stays.",
                    examples = "9f86d081884c7d65")
            String cause,

            @Schema(description = "Why the code comes up, Markdown.")
            String explanation,

            @Schema(
                    nullable = true,
                    description = "How many say that it was this one; null if too few have answered.",
                    examples = "34")
            @Nullable
            Long yes,

            @Schema(nullable = true, description = "How many have answered; null if too few have.", examples = "41")
            @Nullable
            Long answers) {

        static VerdictResponse from(JudgedCause judged) {
            return new VerdictResponse(
                    Verdict.keyOf(judged.cause()),
                    judged.cause().text(),
                    judged.tally().map(Tally::yes).orElse(null),
                    judged.tally().map(Tally::all).orElse(null));
        }
    }
}
