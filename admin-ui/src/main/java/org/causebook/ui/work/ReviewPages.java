package org.causebook.ui.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.ReviewRevision;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The queue of what waits for review, oldest first. */
@Path("/admin/reviews")
@Produces(Reply.HTML)
public class ReviewPages {

    private final ReviewRevision reviews;
    private final Frames frames;

    @Inject
    ReviewPages(ReviewRevision reviews, Frames frames) {
        this.reviews = reviews;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response queue(@QueryParam("after") @Nullable String after) {
        try {
            var token = Optional.ofNullable(after).filter(each -> !each.isBlank());
            var page = reviews.waiting(frames.actor(), Optional.empty(), token);
            var next =
                    page.next().map(each -> new QueryText().add("after", each).on("/admin/reviews"));
            return PrivateReply.page(WorkTemplates.reviews(
                            frames.of(Section.REVIEWS), page, reviews.countWaiting(frames.actor()), next))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }
}
