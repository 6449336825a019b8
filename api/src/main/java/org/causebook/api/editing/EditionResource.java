package org.causebook.api.editing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.api.request.PageResponse;
import org.causebook.catalog.Audience;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.CompareContents;
import org.causebook.editing.Revision;
import org.causebook.editing.ShowHistory;
import org.causebook.editing.UnknownRevision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows what was published of an entry, and when. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogs", description = "Catalogs, and the entries that they hold.")
public class EditionResource {

    private final ShowHistory history;
    private final CompareContents compare;
    private final AudienceResponses readers;

    @Inject
    EditionResource(ShowHistory history, CompareContents compare, AudienceResponses readers) {
        this.history = history;
        this.compare = compare;
        this.readers = readers;
    }

    @GET
    @Path("/{slug}/codes/{code}/editions")
    @PermitAll
    @Operation(
            operationId = "listEditions",
            summary = "List the published history of an entry",
            description = "Every published state with its whole content, newest first. Explanations and "
                    + "resolutions are Markdown source.")
    @APIResponse(responseCode = "200", description = "The editions.")
    public RestResponse<PageResponse<EditionResponse>> list(@BeanParam EntryAddress at) {
        return readers.answer(reader -> PageResponse.of(published(reader, at), EditionResponse::from));
    }

    @GET
    @Path("/{slug}/codes/{code}/editions/{edition}")
    @PermitAll
    @Operation(
            operationId = "showEdition",
            summary = "Show a published state of an entry",
            description = "The content as readers saw it from then on. The number counts publications.")
    @APIResponse(responseCode = "200", description = "The edition.")
    public RestResponse<EditionResponse> show(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the edition, as the entry shows it.", example = "1")
                    @PathParam("edition")
                    String edition) {
        return readers.answer(reader -> EditionResponse.from(find(published(reader, at), Numbers.ofRevision(edition))));
    }

    @GET
    @Path("/{slug}/codes/{code}/editions/{edition}/diff")
    @PermitAll
    @Operation(
            operationId = "compareEditions",
            summary = "Compare two published states of an entry",
            description = "Word by word, what has to be done to the first to get the second.")
    @APIResponse(responseCode = "200", description = "What differs.")
    public RestResponse<DiffResponse> diff(
            @BeanParam EntryAddress at,
            @Parameter(description = "Number of the edition, as the entry shows it.", example = "1")
                    @PathParam("edition")
                    String edition,
            @Parameter(description = "Number of the one to compare with.", required = true, example = "2")
                    @QueryParam("with")
                    @Nullable
                    String with) {
        int other = Numbers.parameter("with", with).orElseThrow(() -> new InvalidQuery("with", "must be given"));
        return readers.answer(reader -> {
            var revisions = published(reader, at);
            var before = find(revisions, Numbers.ofRevision(edition));
            return DiffResponse.from(
                    compare.compare(before.content(), find(revisions, other).content()));
        });
    }

    private List<Revision> published(Audience reader, EntryAddress at) {
        return history.published(reader, at.catalog(), at.code);
    }

    private static Revision find(List<Revision> revisions, int number) {
        return revisions.stream()
                .filter(each -> each.edition().equals(Optional.of(number)))
                .findFirst()
                .orElseThrow(UnknownRevision::new);
    }
}
