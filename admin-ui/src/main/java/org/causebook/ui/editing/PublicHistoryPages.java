package org.causebook.ui.editing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.ShowEntry;
import org.causebook.editing.CompareContents;
import org.causebook.editing.Revision;
import org.causebook.editing.ShowHistory;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** What readers were told about a code, edition by edition. */
@Path("/catalogs/{slug}/{code}/history")
@Produces(Reply.HTML)
public class PublicHistoryPages {

    private final BrowseCatalogs browse;
    private final ShowEntry show;
    private final ShowHistory history;
    private final CompareContents compare;

    @Inject
    public PublicHistoryPages(BrowseCatalogs browse, ShowEntry show, ShowHistory history, CompareContents compare) {
        this.browse = browse;
        this.show = show;
        this.history = history;
        this.compare = compare;
    }

    @GET
    @PermitAll
    public Response history(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to) {
        var entry = show.show(slug, code);
        if (!entry.code().equals(code)) {
            return Reply.moved(WorkAddresses.historyAddress(entry)).build();
        }
        var revisions = history.published(slug, code);
        var comparison = Comparison.of(revisions, PublicHistoryPages::edition, from, to, compare);
        return Reply.page(EditingTemplates.publicHistory(browse.show(slug), entry, revisions, comparison))
                .build();
    }

    private static int edition(Revision revision) {
        return revision.edition().orElseThrow();
    }
}
