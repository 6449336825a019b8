package org.causebook.api.search;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.causebook.api.request.PageResponse;
import org.causebook.search.SearchEntries;
import org.causebook.search.SuggestWhileTyping;
import org.causebook.sighting.CurrentEncounters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Searches what is published. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Find entries by words, codes, symbols, and the beginnings of them.")
public class SearchResource {

    private final SearchEntries searchEntries;
    private final SuggestWhileTyping suggestWhileTyping;
    private final CurrentEncounters met;

    @Inject
    SearchResource(SearchEntries searchEntries, SuggestWhileTyping suggestWhileTyping, CurrentEncounters met) {
        this.searchEntries = searchEntries;
        this.suggestWhileTyping = suggestWhileTyping;
        this.met = met;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchEntries",
            summary = "Search the entries",
            description = "Finds codes and symbols first, then names that begin like the text, then words, ranked."
                    + " Similar words replace words that no entry has. If more than 400 entries match, the best 400 are"
                    + " hits, and the answer says `atLeast` in place of `total`. Of words that thousands of entries"
                    + " have, the newest of these entries are ranked, those with a known cause before the others. Only"
                    + " what is public is found, whoever asks: entries of internal catalogs are listed for staff under"
                    + " `/api/v1/catalogs`.")
    @APIResponse(responseCode = "200", description = "The hits, the best first.")
    public RestResponse<SearchResponse> search(@BeanParam SearchParameters parameters, @Context UriInfo request) {
        var found = searchEntries.search(parameters.query());
        met.add(found);
        var response = SearchResponse.from(found);
        return PageResponse.linked(
                RestResponse.ResponseBuilder.ok(response).header(HttpHeaders.CACHE_CONTROL, "public"),
                response.next(),
                request);
    }

    @GET
    @Path("/suggestions")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public")
    @Operation(
            operationId = "suggestWhileTyping",
            summary = "Suggest while typing",
            description =
                    "Codes, symbols and catalogs that begin with the text, shortest first, and then the text with its"
                            + " last word finished as words of entries are: at most 8.")
    @APIResponse(responseCode = "200", description = "The suggestions.")
    public PageResponse<SuggestedResponse> suggestions(
            @Parameter(description = "What has been typed so far.", example = "COMADMIN_E_APP")
                    @QueryParam("q")
                    @Nullable
                    String text) {
        return PageResponse.of(
                suggestWhileTyping.suggest(Optional.ofNullable(text).orElse("")), SuggestedResponse::from);
    }
}
