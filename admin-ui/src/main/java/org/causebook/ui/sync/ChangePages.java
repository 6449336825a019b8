package org.causebook.ui.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.sync.ShowNews;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The page of what is new. */
@Path(ChangePages.ADDRESS)
@Produces(Reply.HTML)
public class ChangePages {

    static final String ADDRESS = "/changes";

    private final ShowNews showNews;

    @Inject
    ChangePages(ShowNews showNews) {
        this.showNews = showNews;
    }

    @GET
    @PermitAll
    public Response changes(@QueryParam("after") @Nullable String after) {
        try {
            var token = Optional.ofNullable(after).filter(given -> !given.isBlank());
            var page = showNews.page(token);
            var next =
                    page.next().map(given -> new QueryText().add("after", given).on(ADDRESS));
            return Reply.page(SyncTemplates.changes(NewsDay.of(page.items()), token.isEmpty(), next))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }
}
