package org.causebook.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.openapi.Rights;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.PageResponse;
import org.causebook.catalog.InvalidContent;
import org.causebook.notification.EventKind;
import org.causebook.webhook.Delivery;
import org.causebook.webhook.ManageWebhooks;
import org.causebook.webhook.ManageWebhooks.UnknownWebhook;
import org.causebook.webhook.NewWebhook;
import org.causebook.webhook.Webhook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The webhooks. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Webhooks", description = "Programs of others that are told what happens.")
public class WebhookResource {

    private static final String ID = "Number of the webhook.";

    private final ManageWebhooks webhooks;
    private final CurrentActor actor;

    @Inject
    WebhookResource(ManageWebhooks webhooks, CurrentActor actor) {
        this.webhooks = webhooks;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Operation(operationId = "listWebhooks", summary = "List the webhooks", description = "All of them, by name.")
    @APIResponse(responseCode = "200", description = "The webhooks.")
    public PageResponse<WebhookResponse> list() {
        return PageResponse.of(webhooks.all(actor.get()), WebhookResponse::from);
    }

    @POST
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addWebhook",
            summary = "Add a webhook",
            description = "The answer has the secret that messages are signed with. It is not shown again.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook was added.",
            content = @Content(schema = @Schema(implementation = CreatedWebhookResponse.class)))
    public RestResponse<CreatedWebhookResponse> add(@NotNull @Valid AddWebhookRequest request) {
        var created = webhooks.add(actor.get(), request.toWebhook());
        var body = new CreatedWebhookResponse(WebhookResponse.from(created.webhook()), created.secret());
        return RestResponse.status(RestResponse.Status.CREATED, body);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Operation(
            operationId = "showWebhook",
            summary = "Show a webhook",
            description = "With the last 50 deliveries, newest first. They are kept for 30 days.")
    @APIResponse(responseCode = "200", description = "The webhook.")
    public ShownWebhookResponse show(@Parameter(description = ID, example = "7") @PathParam("id") String id) {
        var shown = webhooks.show(actor.get(), number(id));
        return new ShownWebhookResponse(
                WebhookResponse.from(shown.webhook()),
                shown.deliveries().stream().map(DeliveryResponse::from).toList());
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Operation(
            operationId = "pauseWebhook",
            summary = "Pause a webhook",
            description = "What happens from now on is not sent to it.")
    @APIResponse(responseCode = "200", description = "The webhook.")
    public WebhookResponse pause(@Parameter(description = ID, example = "7") @PathParam("id") String id) {
        return WebhookResponse.from(webhooks.setActive(actor.get(), number(id), false));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Operation(
            operationId = "resumeWebhook",
            summary = "Resume a webhook",
            description = "What happens from now on is sent to it again.")
    @APIResponse(responseCode = "200", description = "The webhook.")
    public WebhookResponse resume(@Parameter(description = ID, example = "7") @PathParam("id") String id) {
        return WebhookResponse.from(webhooks.setActive(actor.get(), number(id), true));
    }

    @POST
    @Path("/{id}/test")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Operation(
            operationId = "testWebhook",
            summary = "Test a webhook",
            description = "Sends a message that says it is a test, within seconds. The deliveries show how it ended.")
    @APIResponse(responseCode = "204", description = "The message will be sent.")
    public void test(@Parameter(description = ID, example = "7") @PathParam("id") String id) {
        webhooks.test(actor.get(), number(id));
    }

    @DELETE
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Right.Id.MANAGE_WEBHOOKS)
    @Operation(
            operationId = "removeWebhook",
            summary = "Delete a webhook",
            description = "With everything that was still to be sent to it.")
    @APIResponse(responseCode = "204", description = "The webhook was deleted.")
    public void remove(@Parameter(description = ID, example = "7") @PathParam("id") String id) {
        webhooks.remove(actor.get(), number(id));
    }

    @ServerExceptionMapper
    Response unknown(UnknownWebhook error) {
        return Problem.of(ProblemType.UNKNOWN_WEBHOOK).response();
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new UnknownWebhook();
        }
        return Long.parseLong(id);
    }

    /** A webhook to be added. */
    @Schema(
            name = "AddWebhook",
            description = "A webhook to be added.",
            requiredProperties = {"name", "url", "kinds"})
    public record AddWebhookRequest(
            @Schema(description = "What it is for.", maxLength = 100) @Nullable
            String name,

            @Schema(
                    description =
                            "Where to send, http or https. Addresses of the inner network are refused when sending.",
                    maxLength = 2_000)
            @Nullable
            String url,

            @Schema(
                    description = "What the receiver understands.",
                    enumeration = {"json", "slack", "teams"},
                    defaultValue = "json")
            @Nullable
            String format,

            @Schema(
                    description =
                            "Which events to send: `submitted`, `published`, `sent-back`, `mentioned`, `imported`,"
                                    + " `import-reviewed`, `assigned`.")
            @Nullable
            List<String> kinds,

            @Schema(description = "Slug of the one catalog whose events are sent; absent for all, internal ones too.")
            @Nullable
            String catalog) {

        NewWebhook toWebhook() {
            var all = EnumSet.noneOf(EventKind.class);
            for (var kind : Objects.requireNonNullElse(kinds, List.<String>of())) {
                all.add(EventKind.ofId(String.valueOf(kind))
                        .orElseThrow(() -> new InvalidContent("kinds", "has a kind of event that there is not")));
            }
            var known = NewWebhook.Format.ofId(Objects.requireNonNullElse(format, "json"))
                    .orElseThrow(() -> new InvalidContent("format", "must be json, slack or teams"));
            return new NewWebhook(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(url, ""),
                    known,
                    all,
                    Optional.ofNullable(catalog));
        }
    }

    /** A webhook. */
    @Schema(
            name = "Webhook",
            description = "A program that is told what happens.",
            requiredProperties = {"id", "name", "url", "format", "kinds", "active", "createdAt"})
    public record WebhookResponse(
            @Schema(description = "Number of the webhook.", examples = "7")
            long id,

            @Schema(description = "What it is for.", examples = "team chat")
            String name,

            @Schema(description = "Where to send.", examples = "https://hooks.example.org/causebook")
            String url,

            @Schema(
                    description = "What the receiver understands.",
                    enumeration = {"json", "slack", "teams"})
            String format,

            @Schema(description = "Which events are sent.") List<String> kinds,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Slug of the one catalog whose events are sent; absent for all.")
            @Nullable
            String catalog,

            @Schema(description = "Whether events are sent.")
            boolean active,

            @Schema(implementation = String.class, format = "date-time", description = "When it was added.")
            Instant createdAt) {

        static WebhookResponse from(Webhook webhook) {
            var content = webhook.content();
            return new WebhookResponse(
                    webhook.id(),
                    content.name(),
                    content.url(),
                    content.format().id(),
                    content.kinds().stream().map(EventKind::id).toList(),
                    content.catalog().orElse(null),
                    webhook.active(),
                    webhook.createdAt());
        }
    }

    /** A webhook that was just added. */
    @Schema(
            name = "CreatedWebhook",
            description = "A webhook that was just added.",
            requiredProperties = {"webhook", "secret"})
    public record CreatedWebhookResponse(
            @Schema(description = "The webhook.") WebhookResponse webhook,

            @Schema(description = "The key of the signatures. It is not shown again.")
            String secret) {

        /** Leaves the secret out, because this may be logged. */
        @Override
        public String toString() {
            return "CreatedWebhookResponse[" + webhook.id() + "]";
        }
    }

    /** A webhook with what was sent to it. */
    @Schema(
            name = "ShownWebhook",
            description = "A webhook, and what was last sent to it.",
            requiredProperties = {"webhook", "deliveries"})
    public record ShownWebhookResponse(
            @Schema(description = "The webhook.") WebhookResponse webhook,

            @Schema(description = "The last 50, newest first.")
            List<DeliveryResponse> deliveries) {}

    /** A message. */
    @Schema(
            name = "WebhookDelivery",
            description = "A message to a webhook.",
            requiredProperties = {"id", "event", "at", "state", "attempts"})
    public record DeliveryResponse(
            @Schema(description = "Number of the delivery, the same in every attempt.", examples = "42")
            long id,

            @Schema(description = "The kind of event, or `test`.", examples = "published")
            String event,

            @Schema(implementation = String.class, format = "date-time", description = "When the event happened.")
            Instant at,

            @Schema(
                    description = "Whether it waits, was delivered, or was given up after a day.",
                    enumeration = {"waiting", "delivered", "given-up"})
            String state,

            @Schema(description = "How often it was tried.", examples = "1")
            int attempts,

            @Schema(
                    implementation = String.class,
                    format = "date-time",
                    description = "When it was last tried; null if it was not.",
                    nullable = true)
            @Nullable
            Instant lastAt,

            @Schema(
                    nullable = true,
                    description = "HTTP status of the last answer; null if there was none.",
                    examples = "200")
            @Nullable
            Integer status,

            @Schema(nullable = true, description = "Beginning of the last answer, or why there was none.") @Nullable
            String answer) {

        static DeliveryResponse from(Delivery delivery) {
            return new DeliveryResponse(
                    delivery.id(),
                    WebhookMessage.kind(delivery),
                    delivery.at(),
                    delivery.state().id(),
                    delivery.attempts(),
                    delivery.lastAt(),
                    delivery.status(),
                    delivery.answer());
        }
    }
}
