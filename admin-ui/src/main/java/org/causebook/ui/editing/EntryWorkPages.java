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
import org.causebook.editing.ChangeLife;
import org.causebook.editing.ReviewRevision;
import org.causebook.sighting.JudgeCauses;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** An entry as those see it who work on it, and what changes its life as a whole. */
@Path("/admin/catalogs/{slug}/{code}")
@Produces(Reply.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class EntryWorkPages {

    private final Desks desks;
    private final DeskReplies replies;
    private final ChangeLife life;
    private final ReviewRevision review;
    private final JudgeCauses judge;

    @Inject
    public EntryWorkPages(Desks desks, DeskReplies replies, ChangeLife life, ReviewRevision review, JudgeCauses judge) {
        this.desks = desks;
        this.replies = replies;
        this.life = life;
        this.review = review;
        this.judge = judge;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response entry(@PathParam("slug") String slug, @PathParam("code") String code) {
        var desk = desks.of(slug, code);
        return desk.ref().code().equals(code)
                ? replies.page(desk)
                : PrivateReply.to(WorkAddresses.workAddress(desk.ref())).build();
    }

    @POST
    @Path("/retire")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response retire(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @FormParam("reason") @Nullable String reason,
            @FormParam("successor") @Nullable String successor) {
        var entry = desks.entry(slug, code);
        var given = given(successor);
        return replies.answer(entry, Objects.requireNonNullElse(reason, ""), () -> {
            var next = given.map(typed -> desks.successor(slug, typed));
            life.retire(desks.actor(), entry, Objects.requireNonNullElse(reason, ""), next.orElse(null));
            return Done.at(WorkAddresses.workAddress(entry), Toast.RETIREMENT_PROPOSED);
        });
    }

    @POST
    @Path("/order")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response order(@PathParam("slug") String slug, @PathParam("code") String code) {
        var entry = desks.entry(slug, code);
        return replies.answer(entry, "", () -> {
            judge.reorder(desks.actor(), entry);
            return Done.at(WorkAddresses.editAddress(entry), Toast.CAUSES_ORDERED);
        });
    }

    @POST
    @Path("/reopen")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response reopen(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @FormParam("comment") @Nullable String comment) {
        var entry = desks.entry(slug, code);
        return replies.answer(entry, "", () -> {
            life.reopen(desks.actor(), entry, given(comment));
            return Done.at(WorkAddresses.workAddress(entry), Toast.REOPENING_PROPOSED);
        });
    }

    @POST
    @Path("/withdraw/{number}")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response withdraw(
            @PathParam("slug") String slug, @PathParam("code") String code, @PathParam("number") int number) {
        var entry = desks.entry(slug, code);
        return replies.answer(entry, "", () -> {
            review.withdraw(desks.actor(), entry, number);
            return Done.at(WorkAddresses.workAddress(entry), Toast.REVISION_WITHDRAWN);
        });
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }
}
