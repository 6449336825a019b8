package org.causebook.ui.lookup;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.catalog.InvalidQuery;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.NotCodes;
import org.causebook.ui.page.Reply;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The answer about a code for a frame in a page of another site: without navigation, and only where the
 * installation names the origins of those sites. Nobody is signed in inside it, so there is nothing that a page around
 * it could make people click.
 */
@Path("/codes/{code}/embed")
public class EmbedPages {

    /** That of all pages, without what a page in a frame has no use for. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    private static final String POLICY_HEADER = "Content-Security-Policy";

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:*-]+|'self'");

    private final LookUpCodes lookUp;
    private final List<String> origins;

    /**
     * Takes the origins, such as {@code https://wiki.example.com}.
     *
     * @throws IllegalArgumentException if one of them is none, which stops the start
     */
    @Inject
    public EmbedPages(
            LookUpCodes lookUp, @ConfigProperty(name = "causebook.embed.origins") Optional<List<String>> origins) {
        this.lookUp = lookUp;
        this.origins = origins.orElse(List.of());
        this.origins.forEach(origin -> {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("causebook.embed.origins: " + origin + " is no origin");
            }
        });
    }

    @GET
    @PermitAll
    @Produces(Reply.HTML)
    public Response page(
            @PathParam("code") String code, @QueryParam("catalog") @Nullable String catalog, RoutingContext context) {
        if (origins.isEmpty()) {
            throw new NotFoundException();
        }
        var answer = answer(code, Optional.ofNullable(catalog).filter(slug -> !slug.isBlank()))
                .header(POLICY_HEADER, POLICY + String.join(" ", origins))
                .build();
        // That of all pages stands there already, and of two policies both hold. A failure before here keeps it.
        context.response().headers().remove(POLICY_HEADER);
        return answer;
    }

    private ResponseBuilder answer(String code, Optional<String> catalog) {
        try {
            var lookup = lookUp.lookUp(code, catalog);
            return Reply.page(LookupTemplates.embed(LookupView.of(lookup)))
                    .header(Reply.POSITION, lookup.asOf().text())
                    .status(lookup.known() ? Status.OK : Status.NOT_FOUND);
        } catch (NotCodes notCodes) {
            return refused(NoCodeView.of(notCodes));
        } catch (InvalidQuery invalid) {
            return refused(NoCodeView.of(invalid));
        }
    }

    private static ResponseBuilder refused(NoCodeView view) {
        return Reply.page(LookupTemplates.embedNoCode(view)).status(Status.BAD_REQUEST);
    }
}
