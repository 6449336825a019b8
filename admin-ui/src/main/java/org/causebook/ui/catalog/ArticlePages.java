package org.causebook.ui.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.function.Function;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.causebook.ui.page.Acceptable;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Reply;

/** A catalog in the layout of the support article that it continues, as a page and as text of 80 columns. */
@Path("/articles/{number}")
public class ArticlePages {

    private final BrowseCatalogs browse;

    @Inject
    public ArticlePages(BrowseCatalogs browse) {
        this.browse = browse;
    }

    @GET
    @PermitAll
    @Produces(Reply.HTML_AFTER_TEXT)
    public Response page(@PathParam("number") String number, @Context HttpHeaders headers) {
        Acceptable.require(headers, Reply.HTML);
        return article(
                number,
                view -> Reply.page(CatalogTemplates.article(view, ArticleHeader.of(view)))
                        .build());
    }

    @GET
    @PermitAll
    @Produces(Reply.TEXT)
    public Response text(@PathParam("number") String number, @Context HttpHeaders headers) {
        Acceptable.require(headers, Reply.TEXT);
        return article(number, view -> Reply.text(ArticleText.of(view)).build());
    }

    private Response article(String number, Function<ArticleView, Response> reply) {
        var view = browse.article(number);
        var own = Objects.requireNonNull(view.catalog().article()).number();
        return own.equals(number)
                ? reply.apply(view)
                : Reply.moved(Addresses.ofArticle(own)).build();
    }
}
