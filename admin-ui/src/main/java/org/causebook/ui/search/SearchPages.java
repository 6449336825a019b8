package org.causebook.ui.search;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.catalog.InvalidQuery;
import org.causebook.search.SearchEntries;
import org.causebook.sighting.CurrentEncounters;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.Reply;

/** The page that finds entries by words. Nothing found is an answer too, not an error. */
@Path(Addresses.SEARCH)
@Produces(Reply.HTML)
public class SearchPages {

    private final SearchEntries search;
    private final CurrentEncounters met;

    @Inject
    public SearchPages(SearchEntries search, CurrentEncounters met) {
        this.search = search;
        this.met = met;
    }

    @GET
    @PermitAll
    public Response search(@BeanParam SearchParameters parameters) {
        try {
            var found = search.search(parameters.query());
            met.add(found);
            var view = new SearchView(found, parameters.address());
            return Reply.page(SearchTemplates.search(view)).build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }
}
