package org.causebook.ui.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.NotCodes;
import org.causebook.sighting.CurrentEncounters;
import org.causebook.ui.page.Acceptable;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Reply;
import org.causebook.ui.page.Site;
import org.jspecify.annotations.Nullable;

/** The page of a code: HTML for browsers, text for terminals, and the way to the API for programs. */
@Path("/codes/{code}")
public class CodePages {

    private final LookUpCodes lookUp;
    private final CurrentEncounters met;
    private final Site site;

    @Inject
    public CodePages(LookUpCodes lookUp, CurrentEncounters met, Site site) {
        this.lookUp = lookUp;
        this.met = met;
        this.site = site;
    }

    @GET
    @PermitAll
    @Produces(Reply.HTML_AFTER_TEXT)
    public Response page(
            @PathParam("code") String code,
            @QueryParam("catalog") @Nullable String catalog,
            @Context HttpHeaders headers) {
        Acceptable.require(headers, Reply.HTML);
        return answer(code, catalog, CodeReplies.PAGE);
    }

    @GET
    @PermitAll
    @Produces(Reply.TEXT)
    public Response text(
            @PathParam("code") String code,
            @QueryParam("catalog") @Nullable String catalog,
            @Context HttpHeaders headers) {
        Acceptable.require(headers, Reply.TEXT);
        return answer(code, catalog, CodeReplies.TEXT);
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response json(
            @PathParam("code") String code,
            @QueryParam("catalog") @Nullable String catalog,
            @Context HttpHeaders headers) {
        Acceptable.require(headers, MediaType.APPLICATION_JSON);
        return Reply.elsewhere(Addresses.ofCodeInApi(code) + preference(given(catalog)))
                .build();
    }

    private Response answer(String code, @Nullable String catalog, CodeReplies replies) {
        try {
            var preferred = given(catalog);
            var lookup = lookUp.lookUp(code, preferred);
            met.add(lookup);
            var view = LookupView.of(lookup);
            var reply = view.ambiguous() || view.canonical().equals(code)
                    ? replies.answer(view, site)
                    : replies.moved(view, site, view.address() + preference(preferred));
            return reply.header(Reply.POSITION, lookup.asOf().text()).build();
        } catch (NotCodes notCodes) {
            return replies.noCode(code, NoCodeView.of(notCodes));
        } catch (InvalidQuery invalid) {
            return replies.noCode(code, NoCodeView.of(invalid));
        }
    }

    private static Optional<String> given(@Nullable String catalog) {
        return Optional.ofNullable(catalog).filter(slug -> !slug.isBlank());
    }

    private static String preference(Optional<String> catalog) {
        return catalog.map(slug -> "?catalog=" + Addresses.encoded(slug)).orElse("");
    }
}
