package org.causebook.ui.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.CompareContents;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.NotNow;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.exchange.UnreadableFile;
import org.causebook.imports.ImportFile;
import org.causebook.imports.ImportFile.Choice;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.ImportPlan.Window;
import org.causebook.imports.PlannedRow;
import org.causebook.imports.RunImports;
import org.causebook.imports.StalePlan;
import org.causebook.imports.TooManyImports;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.FormParts;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Takes a file, shows what it would do to a catalog, and does what was chosen of that. The page carries the file. */
@Path("/admin/catalogs/{slug}/imports")
@Produces(Reply.HTML)
public class ImportPages {

    private final ImportFile imports;
    private final RunImports run;
    private final EditCatalog catalogs;
    private final CompareContents compare;
    private final Frames frames;

    @Inject
    ImportPages(ImportFile imports, RunImports run, EditCatalog catalogs, CompareContents compare, Frames frames) {
        this.imports = imports;
        this.run = run;
        this.catalogs = catalogs;
        this.compare = compare;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response form(@PathParam("slug") String slug) {
        return begin(200, find(slug), Optional.empty());
    }

    /** Reads the form from the stream: the framework would write an uploaded file to disk. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response take(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body)
            throws IOException {
        var catalog = find(slug);
        var brought = new BroughtFile(FormParts.read(type, body));
        var file = brought.bytes();
        if (file.length == 0) {
            return begin(422, catalog, Optional.of("There was nothing in it. Choose a file, or paste its text."));
        }
        if (file.length > BroughtFile.LONGEST) {
            return begin(422, catalog, Optional.of("The file is longer than 20 MB. Divide it."));
        }
        try {
            var choice = brought.choice();
            return choice.isPresent()
                    ? carryOut(catalog, brought, file, choice.get())
                    : plan(200, catalog, brought, file, row -> row.kind().isPossible(), Optional.empty());
        } catch (UnreadableFile unreadable) {
            return begin(422, catalog, Optional.of(place(unreadable) + unreadable.reason()));
        }
    }

    private Response carryOut(CatalogSettings catalog, BroughtFile brought, byte[] file, Choice choice) {
        try {
            var started = run.importFile(frames.actor(), catalog.slug(), brought.said(), file, choice);
            var address = ImportHistoryPages.ADDRESS + "/" + started.id();
            return started.state().isOpen()
                    ? PrivateReply.to(address).build()
                    : Done.at(address, toast(choice.how()), started.entries());
        } catch (TooManyImports many) {
            return again(503, catalog, brought, file, "Other large imports are running. Try again in half a minute.");
        } catch (StalePlan stale) {
            return again(
                    409, catalog, brought, file, "The catalog was changed since you looked. This is how it is now.");
        } catch (SecondPersonNeeded own) {
            return again(409, catalog, brought, file, "Someone else has to approve what you import into this catalog.");
        } catch (CodeTaken taken) {
            return again(
                    409,
                    catalog,
                    brought,
                    file,
                    "Two rows have the same code, or a further code that belongs to entry "
                            + taken.entry().code() + ". Nothing was imported.");
        } catch (InvalidContent incomplete) {
            return again(422, catalog, brought, file, incomplete.faults().get(0).message());
        } catch (NotNow notNow) {
            return again(409, catalog, brought, file, String.valueOf(notNow.getMessage()));
        }
    }

    private static Toast toast(How how) {
        return switch (how) {
            case DRAFTS -> Toast.ENTRIES_DRAFTED;
            case REVIEW -> Toast.ENTRIES_PROPOSED;
            case PUBLISHED -> Toast.ENTRIES_IMPORTED;
        };
    }

    private static String place(UnreadableFile unreadable) {
        if (unreadable.line() == 0) {
            return "";
        }
        return "Line " + unreadable.line() + (unreadable.column() > 0 ? ", column " + unreadable.column() : "") + ": ";
    }

    /** Keeps what was chosen. */
    private Response again(int status, CatalogSettings catalog, BroughtFile brought, byte[] file, String fault) {
        var rows = brought.rows();
        return plan(status, catalog, brought, file, rows, Optional.of(fault));
    }

    private Response plan(
            int status,
            CatalogSettings catalog,
            BroughtFile brought,
            byte[] file,
            Predicate<PlannedRow> chosen,
            Optional<String> fault) {
        var actor = frames.actor();
        var window = new Window(Optional.empty(), 0, Integer.MAX_VALUE, BroughtFile.MOST_SHOWN);
        var plan = imports.plan(actor, catalog.slug(), brought.said(), file, window);
        var view = PlanView.of(
                catalog, brought.said(), file, plan, chosen, compare, fault, ImportFile.mayPublish(actor, catalog));
        return PrivateReply.page(status, ImportTemplates.plan(frames.of(Section.CATALOGS), view))
                .build();
    }

    private Response begin(int status, CatalogSettings catalog, Optional<String> fault) {
        var view = new BeginView(catalog, fault);
        return PrivateReply.page(status, ImportTemplates.begin(frames.of(Section.CATALOGS), view))
                .build();
    }

    private CatalogSettings find(String slug) {
        try {
            return catalogs.show(frames.actor(), slug);
        } catch (UnknownCatalog unknown) {
            throw new NotFoundException(unknown);
        }
    }
}
