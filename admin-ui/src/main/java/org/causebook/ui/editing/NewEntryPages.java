package org.causebook.ui.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.causebook.account.Right;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** Where an entry begins: a code, how it is read, who has it already, and as much text as is known at once. */
@Path("/admin/entries")
@Produces(Reply.HTML)
public class NewEntryPages {

    private final NewEntryReplies replies;
    private final BeginEntry begin;

    @Inject
    public NewEntryPages(NewEntryReplies replies, BeginEntry begin) {
        this.replies = replies;
        this.begin = begin;
    }

    @GET
    @Path("/new")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response page(@BeanParam Known known) {
        return replies.page(new FormFields(known.fields()));
    }

    /** What is known about the entry beforehand. The page shows it, and nothing is kept until the form is sent. */
    public record Known(
            @QueryParam("catalog") @Nullable String catalog,
            @QueryParam("code") @Nullable String code,
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("appliesTo") @Nullable String appliesTo,
            @QueryParam("explanation") @Nullable String explanation,
            @QueryParam("resolution") @Nullable String resolution) {

        Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("catalog", Objects.requireNonNullElse(catalog, ""));
            fields.put("code", Objects.requireNonNullElse(code, ""));
            put(fields, "symbol", symbol);
            put(fields, "outcome", outcome);
            put(fields, "appliesTo", appliesTo);
            put(fields, "causes[0].explanation", explanation);
            put(fields, "causes[0].resolution", resolution);
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String value) {
            if (value != null) {
                fields.put(name, value);
            }
        }
    }

    @POST
    @Path("/new")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> form) {
        var sent = FormFields.of(form);
        return Rearrangement.of(sent.line("action"))
                .map(rearrangement -> replies.page(rearrangement.apply(sent)))
                .orElseGet(() -> replies.answer(sent, () -> begin.begin(sent)));
    }

    /** How the code is read, for the page to show while it is typed. */
    @GET
    @Path("/reading")
    @RolesAllowed(Right.Id.EDIT_ENTRIES)
    public Response reading(
            @QueryParam("catalog") @Nullable String catalog, @QueryParam("code") @Nullable String code) {
        return replies.reading(
                Objects.requireNonNullElse(catalog, ""),
                Objects.requireNonNullElse(code, "").strip());
    }
}
