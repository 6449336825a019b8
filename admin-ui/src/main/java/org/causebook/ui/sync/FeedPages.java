package org.causebook.ui.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.sync.ShowNews;
import org.causebook.ui.page.Reply;

/** What is new, for feed readers. */
@Path(FeedPages.ADDRESS)
public class FeedPages {

    static final String ADDRESS = "/changes.atom";

    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final ShowNews showNews;

    @Inject
    FeedPages(ShowNews showNews) {
        this.showNews = showNews;
    }

    @GET
    @PermitAll
    @Produces(ATOM)
    public Response feed() {
        return Reply.of(AtomFeed.of(showNews.latest()), ATOM).build();
    }
}
