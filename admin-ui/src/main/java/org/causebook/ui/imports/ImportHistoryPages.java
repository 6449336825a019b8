package org.causebook.ui.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.account.NotAllowed;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.CompareContents;
import org.causebook.editing.NotNow;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.imports.Import;
import org.causebook.imports.ImportedEntryQuery;
import org.causebook.imports.Imports.Standing;
import org.causebook.imports.ReviewImport;
import org.causebook.imports.ReviewedEntries;
import org.causebook.imports.RunImports;
import org.causebook.imports.TooManyImports;
import org.causebook.imports.UndoImport;
import org.causebook.imports.UnknownImport;
import org.causebook.imports.WatchImports;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** Imports as they are kept: how far each has come, what it did, deciding about its revisions, and undoing it. */
@Path(ImportHistoryPages.ADDRESS)
@Produces(Reply.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ImportHistoryPages {

    static final String ADDRESS = "/admin/imports";

    private static final int LINES = 100;

    private final WatchImports watch;
    private final RunImports run;
    private final UndoImport undo;
    private final ReviewImport review;
    private final CompareContents compare;
    private final Frames frames;

    @Inject
    ImportHistoryPages(
            WatchImports watch,
            RunImports run,
            UndoImport undo,
            ReviewImport review,
            CompareContents compare,
            Frames frames) {
        this.watch = watch;
        this.run = run;
        this.undo = undo;
        this.review = review;
        this.compare = compare;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response list(@QueryParam("catalog") @Nullable String catalog, @QueryParam("after") @Nullable String after) {
        try {
            var only = given(catalog);
            var page = watch.list(frames.actor(), only, Optional.empty(), given(after));
            var next = page.next()
                    .map(token -> new QueryText()
                            .add("catalog", catalog)
                            .add("after", token)
                            .on(ADDRESS));
            return PrivateReply.page(ImportTemplates.list(
                            frames.of(Section.CATALOGS), page.items(), watch.count(frames.actor(), only), only, next))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.Id.READ_WORK)
    public Response one(@PathParam("id") String id, @BeanParam ImportFilter filter) {
        try {
            return page(200, number(id), filter, Optional.empty(), "");
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,9}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(id);
    }

    private Response page(int status, long id, ImportFilter filter, Optional<String> refusal, String typed) {
        var actor = frames.actor();
        var shown = find(id);
        var query = ImportedEntryQuery.of(id, filter.raw(), Optional.of(LINES), given(filter.after()));
        var page = watch.entries(actor, query);
        var standing = shown.state().isOpen() ? new Standing(0, 0, 0, 0) : watch.standing(actor, id);
        var view = new ImportView(
                shown,
                standing,
                filter,
                page.items().stream()
                        .map(each -> ImportView.Line.of(each, compare))
                        .toList(),
                page.next().map(token -> ImportView.next(shown, filter, token)),
                shown.state() == Import.State.RUNNING && watch.mayCancel(actor, shown),
                standing.undoable() > 0 && actor.may(Right.REVIEW) && undo.mayUndo(actor, shown),
                standing.inReview() > 0 && actor.may(Right.REVIEW),
                review.mayApprove(actor, shown),
                refusal,
                typed);
        return PrivateReply.page(status, ImportTemplates.one(frames.of(Section.CATALOGS), view))
                .build();
    }

    private Import find(long id) {
        try {
            return watch.show(frames.actor(), id);
        } catch (UnknownImport unknown) {
            throw new NotFoundException(unknown);
        }
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response cancel(@PathParam("id") String id) {
        long number = number(id);
        return answer(number, "", () -> {
            watch.cancel(frames.actor(), number);
            return Done.at(ADDRESS + "/" + number, Toast.IMPORT_CANCELLED);
        });
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed(Right.Id.REVIEW)
    public Response undo(@PathParam("id") String id) {
        long number = number(id);
        return answer(number, "", () -> {
            var started = run.undo(frames.actor(), number);
            return started.state().isOpen()
                    ? PrivateReply.to(ADDRESS + "/" + started.id()).build()
                    : Done.at(ADDRESS + "/" + started.id(), Toast.IMPORT_UNDONE, started.changed());
        });
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Right.Id.REVIEW)
    public Response approve(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        long number = number(id);
        var comment = comment(form);
        return answer(number, comment, () -> {
            int done = review.approve(frames.actor(), which(number, form), Optional.of(comment));
            return decided(number, done, Toast.ENTRIES_PUBLISHED);
        });
    }

    @POST
    @Path("/{id}/send-back")
    @RolesAllowed(Right.Id.REVIEW)
    public Response sendBack(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        long number = number(id);
        var comment = comment(form);
        return answer(number, comment, () -> {
            int done = review.sendBack(frames.actor(), which(number, form), comment);
            return decided(number, done, Toast.REVISIONS_SENT_BACK);
        });
    }

    private static Response decided(long id, int done, Toast toast) {
        return done == 0
                ? Done.at(ADDRESS + "/" + id, Toast.NOTHING_SELECTED)
                : Done.at(ADDRESS + "/" + id, toast, done);
    }

    private static String comment(MultivaluedMap<String, String> form) {
        return Objects.requireNonNullElse(form.getFirst("comment"), "").replace("\r\n", "\n");
    }

    /** The selected ones, or all that the filter shows but the selected ones. */
    private static ReviewedEntries which(long id, MultivaluedMap<String, String> form) {
        var raw = new ImportedEntryQuery.Raw(form.getFirst("kind"), null, form.getFirst("q"));
        var query = ImportedEntryQuery.of(id, raw, Optional.empty(), Optional.empty());
        var codes = Objects.requireNonNullElse(form.get("code"), List.<String>of());
        return new ReviewedEntries(query, codes, "all-but".equals(form.getFirst("which")));
    }

    private Response answer(long id, String typed, Supplier<Response> action) {
        try {
            find(id);
            return action.get();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        } catch (InvalidContent invalid) {
            return again(422, id, "Comment: " + invalid.faults().get(0).message() + ".", typed);
        } catch (SecondPersonNeeded own) {
            return again(409, id, "Someone else has to approve this: the catalog wants a second person.", typed);
        } catch (CodeTaken taken) {
            return again(
                    409,
                    id,
                    "One of the further codes belongs to entry " + taken.entry().code()
                            + " of this catalog. Nothing was changed.",
                    typed);
        } catch (TooManyImports many) {
            return again(503, id, "Other large imports are running. Try again in half a minute.", typed);
        } catch (NotAllowed missing) {
            return again(403, id, "Only its author and reviewers can cancel it.", typed);
        } catch (NotNow notNow) {
            return again(409, id, String.valueOf(notNow.getMessage()), typed);
        }
    }

    private Response again(int status, long id, String why, String typed) {
        return page(status, id, new ImportFilter(null, null, null, null), Optional.of(why), typed);
    }
}
