package org.causebook.ui.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.account.Right;
import org.causebook.care.CareForEntries;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.EntryRef;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Entries that should be looked at again. An action leads back to where it was done: the list, or the page of the entry.
 */
@Path(CarePages.ADDRESS)
@Produces(Reply.HTML)
public class CarePages {

    static final String ADDRESS = "/admin/care";

    /** What forms of the list say in the field {@code from}; others are on the page of the entry. */
    private static final String FROM_LIST = "list";

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final CareForEntries care;
    private final EditCatalog catalogs;
    private final Frames frames;

    @Inject
    CarePages(CareForEntries care, EditCatalog catalogs, Frames frames) {
        this.care = care;
        this.catalogs = catalogs;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "care")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance care(Frame frame, CareTable table);
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response list(@BeanParam CareFilter filter) {
        try {
            return page(OK, filter, FieldFaults.none());
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    private Response page(int status, CareFilter filter, FieldFaults faults) {
        var actor = frames.actor();
        var table = new CareTable(filter, care.list(actor, filter.query()), catalogs.all(actor), actor.login(), faults);
        return PrivateReply.page(status, Templates.care(frames.of(Section.CARE), table))
                .build();
    }

    @POST
    @Path("/{slug}/{code}/reviewed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response reviewed(
            @PathParam("slug") String slug, @PathParam("code") String code, @FormParam("from") @Nullable String from) {
        return done(from, Toast.ENTRY_REVIEWED, () -> care.review(frames.actor(), slug, code));
    }

    @POST
    @Path("/{slug}/{code}/owner")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response owner(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @FormParam("owner") @Nullable String owner,
            @FormParam("from") @Nullable String from) {
        return done(from, Toast.OWNER_SET, () -> care.assign(frames.actor(), slug, code, given(owner)));
    }

    @POST
    @Path("/{slug}/{code}/date")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response date(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @FormParam("reviewOn") @Nullable String reviewOn) {
        return done(null, Toast.REVIEW_DATE_SET, () -> care.schedule(frames.actor(), slug, code, day(reviewOn)));
    }

    @POST
    @Path("/{slug}/{code}/references")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response references(
            @PathParam("slug") String slug,
            @PathParam("code") String code,
            @FormParam("url") @Nullable String url,
            @FormParam("dead") @Nullable String dead) {
        var isDead = "true".equals(dead);
        return done(
                null,
                isDead ? Toast.REFERENCE_DEAD : Toast.REFERENCE_ALIVE,
                () -> care.markReference(frames.actor(), slug, code, given(url).orElse(""), isDead));
    }

    /** Says how often entries of a catalog are looked at again. */
    @POST
    @Path("/{slug}/interval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.Id.EDIT_CATALOGS)
    public Response interval(@PathParam("slug") String slug, @FormParam("days") @Nullable String days) {
        try {
            care.setInterval(frames.actor(), slug, given(days).map(CarePages::number));
            return Done.at("/admin/catalogs/" + Addresses.encoded(slug) + "/settings", Toast.INTERVAL_SET);
        } catch (UnknownCatalog unknown) {
            throw new NotFoundException(unknown);
        } catch (InvalidContent invalid) {
            return refused(invalid);
        }
    }

    private Response done(@Nullable String from, Toast toast, Supplier<EntryRef> action) {
        try {
            var entry = action.get();
            return Done.at(FROM_LIST.equals(from) ? ADDRESS : address(entry), toast);
        } catch (UnknownCatalog | UnknownEntry unknown) {
            throw new NotFoundException(unknown);
        } catch (InvalidContent invalid) {
            return refused(invalid);
        }
    }

    /** The list, which says above what was wrong. */
    private Response refused(InvalidContent invalid) {
        return page(UNPROCESSABLE, new CareFilter(null, null, null, null), FieldFaults.of(invalid));
    }

    private static String address(EntryRef entry) {
        return "/admin/catalogs/" + Addresses.encoded(entry.catalog()) + "/" + Addresses.encoded(entry.code())
                + "#care";
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return given(text).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            throw new InvalidContent("reviewOn", "must be a day such as 2027-03-01");
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new InvalidContent("days", "must be a number of days");
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.of(Objects.requireNonNullElse(text, "").strip()).filter(each -> !each.isEmpty());
    }
}
