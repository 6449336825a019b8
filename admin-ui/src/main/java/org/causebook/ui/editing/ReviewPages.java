package org.causebook.ui.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.Right;
import org.causebook.editing.ReviewRevision;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** One revision beside what it would change, with the decision about it. */
@Path("/admin/catalogs/{slug}/{code}/review/{number}")
@Produces(Reply.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReviewPages {

    private final Desks desks;
    private final ReviewRevision review;
    private final ReviewReplies replies;

    @Inject
    public ReviewPages(Desks desks, ReviewRevision review, ReviewReplies replies) {
        this.desks = desks;
        this.review = review;
        this.replies = replies;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response revision(
            @PathParam("slug") String slug, @PathParam("code") String code, @PathParam("number") int number) {
        return replies.page(desks.of(slug, code), number);
    }

    @POST
    @Path("/approve")
    @RolesAllowed(Right.Id.REVIEW)
    public Response approve(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @PathParam("number") int number,
            @FormParam("comment") @Nullable String comment) {
        var entry = desks.entry(slug, code);
        var said = lines(comment);
        return replies.answer(entry, number, said, () -> {
            review.approve(desks.actor(), entry, number, Optional.of(said));
            return Done.at(replies.nextAddress(entry), Toast.ENTRY_PUBLISHED);
        });
    }

    @POST
    @Path("/send-back")
    @RolesAllowed(Right.Id.REVIEW)
    public Response sendBack(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @PathParam("number") int number,
            @FormParam("comment") @Nullable String comment) {
        var entry = desks.entry(slug, code);
        var said = lines(comment);
        return replies.answer(entry, number, said, () -> {
            review.sendBack(desks.actor(), entry, number, said);
            return Done.at(replies.nextAddress(entry), Toast.REVISION_SENT_BACK);
        });
    }

    private static String lines(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }
}
