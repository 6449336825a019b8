package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.CompareContents;
import org.causebook.editing.EntryRef;
import org.causebook.editing.NotNow;
import org.causebook.editing.ReviewRevision;
import org.causebook.editing.Revision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.UnknownRevision;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;

/** The page of a revision, also when it has to say why a decision was not taken, and where one goes after a decision. */
@ApplicationScoped
class ReviewReplies {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    private final Frames frames;
    private final Desks desks;
    private final ReviewRevision review;
    private final CompareContents compare;

    @Inject
    ReviewReplies(Frames frames, Desks desks, ReviewRevision review, CompareContents compare) {
        this.frames = frames;
        this.desks = desks;
        this.review = review;
        this.compare = compare;
    }

    Response page(EntryDesk desk, int number) {
        return page(Response.Status.OK.getStatusCode(), desk, number, Refusal.none());
    }

    /** The answer of the decision, or the page that says why it was not taken. */
    Response answer(EntryRef entry, int number, String typed, Supplier<Response> decision) {
        try {
            return decision.get();
        } catch (InvalidContent invalid) {
            return again(UNPROCESSABLE, entry, number, new Refusal(Optional.empty(), Faults.of(invalid), typed));
        } catch (SecondPersonNeeded twoNeeded) {
            return again(CONFLICT, entry, number, because("You wrote this: someone else has to approve it.", typed));
        } catch (CodeTaken taken) {
            var why = "One of the further codes belongs to the entry "
                    + taken.entry().code() + " of this catalog.";
            return again(CONFLICT, entry, number, because(why, typed));
        } catch (NotNow notNow) {
            return again(CONFLICT, entry, number, because(String.valueOf(notNow.getMessage()), typed));
        }
    }

    /** What waits next, or the list when nothing does. */
    String nextAddress(EntryRef decided) {
        return next(decided).map(WorkAddresses::reviewAddress).orElse(WorkAddresses.REVIEWS);
    }

    private Optional<Revision> next(EntryRef current) {
        return review.waiting(desks.actor(), Optional.empty(), Optional.empty()).items().stream()
                .filter(each -> each.entry().id() != current.id())
                .findFirst();
    }

    private Response again(int status, EntryRef entry, int number, Refusal refusal) {
        return page(status, desks.of(entry.catalog(), entry.code()), number, refusal);
    }

    private Response page(int status, EntryDesk desk, int number, Refusal refusal) {
        var revision = desk.revisions().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(UnknownRevision::new);
        var against = desk.revisions().stream()
                .filter(each -> each.isPublic() && each.number() < number)
                .findFirst();
        var before = against.map(Revision::content).orElseGet(EntryContent::empty);
        var sentBack = desk.revisions().stream()
                .filter(each -> each.number() < number && each.review().isPresent())
                .findFirst()
                .filter(each -> each.state() == Revision.State.SENT_BACK);
        var view = new ReviewView(
                desk,
                revision,
                against,
                DiffRow.all(compare.compare(before, revision.content())),
                sentBack,
                sentBack.map(each -> DiffRow.all(compare.compare(each.content(), revision.content())))
                        .orElse(List.of()),
                next(desk.ref()),
                revision.state() == Revision.State.IN_REVIEW
                        && review.mayApprove(desk.actor(), desk.catalog(), revision),
                refusal);
        return PrivateReply.page(status, EditingTemplates.review(frames.of(Section.REVIEWS), view))
                .build();
    }

    private static Refusal because(String why, String typed) {
        return new Refusal(Optional.of(why), Faults.none(), typed);
    }
}
