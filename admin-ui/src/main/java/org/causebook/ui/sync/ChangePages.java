package org.causebook.ui.sync;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.sync.ReadChanges;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The newest changes, as a page and as an Atom feed. */
@Path("/")
public class ChangePages {

    static final String PAGE = "/changes";
    static final String FEED = "/changes.atom";

    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final ReadChanges readChanges;

    @Inject
    ChangePages(ReadChanges readChanges) {
        this.readChanges = readChanges;
    }

    @CheckedTemplate(basePath = "sync")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance changes(List<NewsDay> days, boolean first, Optional<String> next);
    }

    @GET
    @Path(PAGE)
    @Produces(Reply.HTML)
    @PermitAll
    public Response changes(@QueryParam("after") @Nullable String after) {
        try {
            var token = Optional.ofNullable(after).filter(given -> !given.isBlank());
            var page = readChanges.newest(token);
            var next =
                    page.next().map(given -> new QueryText().add("after", given).on(PAGE));
            return Reply.page(Templates.changes(NewsDay.of(page.items()), token.isEmpty(), next))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    @GET
    @Path(FEED)
    @Produces(ATOM)
    @PermitAll
    public Response feed() {
        return Reply.of(AtomFeed.of(readChanges.latest()), ATOM).build();
    }
}
