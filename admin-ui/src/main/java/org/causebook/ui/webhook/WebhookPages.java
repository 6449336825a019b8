package org.causebook.ui.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.EditCatalog;
import org.causebook.notification.EventKind;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;
import org.causebook.webhook.ManageWebhooks;
import org.causebook.webhook.ManageWebhooks.Shown;
import org.causebook.webhook.ManageWebhooks.UnknownWebhook;
import org.causebook.webhook.NewWebhook;
import org.causebook.webhook.Webhook;

/** The webhooks, and what was sent to each. */
@Path(WebhookPages.ADDRESS)
@Produces(Reply.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WebhookPages {

    static final String ADDRESS = "/admin/webhooks";

    private final ManageWebhooks webhooks;
    private final EditCatalog catalogs;
    private final Frames frames;

    @Inject
    WebhookPages(ManageWebhooks webhooks, EditCatalog catalogs, Frames frames) {
        this.webhooks = webhooks;
        this.catalogs = catalogs;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "webhook")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance webhooks(Frame frame, WebhookList list);

        static native TemplateInstance webhook(Frame frame, Shown shown);
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Consumes(MediaType.WILDCARD)
    public Response list() {
        return page(200, Optional.empty(), WebhookForm.blank(), FieldFaults.none());
    }

    /** Answers with the page instead of a redirect, because the secret is shown only now. */
    @POST
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    public Response add(MultivaluedMap<String, String> fields) {
        var form = WebhookForm.of(fields);
        try {
            var created = webhooks.add(frames.actor(), form.webhook());
            return page(200, Optional.of(created), WebhookForm.blank(), FieldFaults.none());
        } catch (InvalidContent invalid) {
            return page(422, Optional.empty(), form, FieldFaults.of(invalid));
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Consumes(MediaType.WILDCARD)
    public Response show(@PathParam("id") long id) {
        try {
            var shown = webhooks.show(frames.actor(), id);
            return PrivateReply.page(Templates.webhook(frames.of(Section.WEBHOOKS), shown))
                    .build();
        } catch (UnknownWebhook unknown) {
            throw new NotFoundException(unknown);
        }
    }

    @POST
    @Path("/{id}/test")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    public Response test(@PathParam("id") long id) {
        return act(() -> webhooks.test(frames.actor(), id), ADDRESS + "/" + id, Toast.WEBHOOK_TESTED);
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    public Response pause(@PathParam("id") long id) {
        return act(() -> webhooks.setActive(frames.actor(), id, false), ADDRESS + "/" + id, Toast.WEBHOOK_PAUSED);
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    public Response resume(@PathParam("id") long id) {
        return act(() -> webhooks.setActive(frames.actor(), id, true), ADDRESS + "/" + id, Toast.WEBHOOK_RESUMED);
    }

    @POST
    @Path("/{id}/remove")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    public Response remove(@PathParam("id") long id) {
        return act(() -> webhooks.remove(frames.actor(), id), ADDRESS, Toast.WEBHOOK_REMOVED);
    }

    private static Response act(Runnable action, String address, Toast toast) {
        try {
            action.run();
            return Done.at(address, toast);
        } catch (UnknownWebhook unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private Response page(int status, Optional<ManageWebhooks.Created> created, WebhookForm form, FieldFaults faults) {
        var actor = frames.actor();
        var list = new WebhookList(webhooks.all(actor), catalogs.all(actor), created, form, faults);
        return PrivateReply.page(status, Templates.webhooks(frames.of(Section.WEBHOOKS), list))
                .build();
    }

    /**
     * The page with all webhooks.
     *
     * @param created the webhook that was just added, with its secret
     * @param form the webhook to add, as typed
     */
    public record WebhookList(
            List<Webhook> webhooks,
            List<CatalogSettings> catalogs,
            Optional<ManageWebhooks.Created> created,
            WebhookForm form,
            FieldFaults faults) {

        public WebhookList {
            webhooks = List.copyOf(webhooks);
            catalogs = List.copyOf(catalogs);
        }

        /** All kinds of event. */
        public List<EventKind> kinds() {
            return List.of(EventKind.values());
        }
    }

    /** A webhook as typed. */
    public record WebhookForm(String name, String url, String format, List<String> kinds, String catalog) {

        public WebhookForm {
            kinds = List.copyOf(kinds);
        }

        static WebhookForm blank() {
            return new WebhookForm("", "", "json", List.of(EventKind.SUBMITTED.id(), EventKind.PUBLISHED.id()), "");
        }

        static WebhookForm of(MultivaluedMap<String, String> fields) {
            return new WebhookForm(
                    text(fields, "name"),
                    text(fields, "url"),
                    text(fields, "format"),
                    fields.getOrDefault("kinds", List.of()),
                    text(fields, "catalog"));
        }

        private static String text(MultivaluedMap<String, String> fields, String name) {
            return Objects.requireNonNullElse(fields.getFirst(name), "");
        }

        /** Whether that kind of event is chosen. */
        public boolean has(EventKind kind) {
            return kinds.contains(kind.id());
        }

        NewWebhook webhook() {
            var chosen = EnumSet.noneOf(EventKind.class);
            kinds.forEach(id -> EventKind.ofId(id).ifPresent(chosen::add));
            var known = NewWebhook.Format.ofId(format)
                    .orElseThrow(() -> new InvalidContent("format", "must be one of the choices"));
            return new NewWebhook(name, url, known, chosen, Optional.of(catalog).filter(slug -> !slug.isBlank()));
        }
    }
}
