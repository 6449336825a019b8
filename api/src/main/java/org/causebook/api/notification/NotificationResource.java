package org.causebook.api.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.openapi.Rights;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.PageParameters;
import org.causebook.api.request.PageResponse;
import org.causebook.catalog.InvalidQuery;
import org.causebook.notification.Channel;
import org.causebook.notification.EventKind;
import org.causebook.notification.Notification;
import org.causebook.notification.ReadNotifications;
import org.causebook.notification.ReadNotifications.UnknownNotification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The caller's notifications. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Notifications", description = "What concerns the caller, and how the caller hears of it.")
public class NotificationResource {

    private final ReadNotifications notifications;
    private final CurrentActor actor;

    @Inject
    NotificationResource(ReadNotifications notifications, CurrentActor actor) {
        this.notifications = notifications;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "listNotifications",
            summary = "List one's notifications",
            description = "What happened that concerns the caller, newest first. They are kept for 180 days.")
    @APIResponse(responseCode = "200", description = "A page of notifications.")
    public RestResponse<PageResponse<NotificationResponse>> list(
            @Parameter(
                            description = "Only those that are unread.",
                            schema = @Schema(type = SchemaType.BOOLEAN),
                            example = "true")
                    @QueryParam("unread")
                    @Nullable
                    String unread,
            @BeanParam PageParameters page,
            @Context UriInfo request) {
        var found = notifications.list(actor.get(), flag(unread), page.limit(), page.after());
        return PageResponse.of(found, NotificationResponse::from).answer(request);
    }

    private static boolean flag(@Nullable String given) {
        if (given == null || given.equals("false")) {
            return false;
        }
        if (given.equals("true")) {
            return true;
        }
        throw new InvalidQuery("unread", "must be true or false");
    }

    @POST
    @Path("/{notification}/read")
    @RolesAllowed(Right.Id.READ_WORK)
    @Operation(
            operationId = "readNotification",
            summary = "Mark a notification as read",
            description = "It may be read already.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "It is read.")
    public void read(
            @Parameter(description = "Number of the notification.", example = "42") @PathParam("notification")
                    String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new UnknownNotification();
        }
        notifications.read(actor.get(), Long.parseLong(id));
    }

    @POST
    @Path("/read")
    @RolesAllowed(Right.Id.READ_WORK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readNotifications",
            summary = "Mark notifications as read",
            description =
                    "Marks all up to a number as read. Newer ones stay unread, because the caller has not seen them.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "They are read.")
    public void readUpTo(@NotNull @Valid ReadRequest request) {
        notifications.readUpTo(actor.get(), request.upTo());
    }

    @ServerExceptionMapper
    Response unknown(UnknownNotification error) {
        return Problem.of(ProblemType.UNKNOWN_NOTIFICATION).response();
    }

    /** How far the caller has read. */
    @Schema(name = "ReadNotifications", description = "How far the caller has read.", requiredProperties = "upTo")
    public record ReadRequest(
            @NotNull(message = "is missing")
            @Schema(description = "Number of the newest notification that the caller has seen.", examples = "42")
            Long upTo) {}

    /** An event that concerns the caller. */
    @Schema(
            name = "Notification",
            description = "An event that concerns the caller.",
            requiredProperties = {"id", "at", "kind", "actor", "catalog", "code", "read"})
    public record NotificationResponse(
            @Schema(description = "Number of the notification. It grows with time.", examples = "42")
            long id,

            @Schema(implementation = String.class, format = "date-time", description = "When it happened.")
            Instant at,

            @Schema(
                    description = "What happened.",
                    enumeration = {
                        "submitted",
                        "published",
                        "sent-back",
                        "mentioned",
                        "imported",
                        "import-reviewed",
                        "assigned"
                    })
            String kind,

            @Schema(description = "Login of who did it.", examples = "anna")
            String actor,

            @Schema(
                    description = "Slug of the entry's catalog; empty for a code that no entry explains.",
                    examples = "iissync")
            String catalog,

            @Schema(description = "Primary code of the entry.", examples = "2148598792")
            String code,

            @Schema(
                    nullable = true,
                    description = "Number of the revision that it happened to; null for a note.",
                    examples = "3")
            @Nullable
            Integer revision,

            @Schema(nullable = true, description = "What the person said about it, plain text; null for nothing.")
            @Nullable
            String text,

            @Schema(description = "Whether the caller has seen it.")
            boolean read) {

        static NotificationResponse from(Notification notification) {
            var event = notification.event();
            return new NotificationResponse(
                    notification.id(),
                    notification.at(),
                    event.kind().id(),
                    event.actor(),
                    event.catalog(),
                    event.code(),
                    event.revision(),
                    event.text(),
                    notification.read());
        }
    }

    /** How the caller hears of events. */
    @Path("/api/v1/account/notifications")
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = Rights.TOKEN)
    @Tag(name = "Notifications")
    public static class Settings {

        private final ReadNotifications notifications;
        private final CurrentActor actor;

        @Inject
        Settings(ReadNotifications notifications, CurrentActor actor) {
            this.notifications = notifications;
            this.actor = actor;
        }

        @GET
        @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
        @Operation(
                operationId = "showNotificationSettings",
                summary = "Show how one hears of events",
                description = "The channel of each kind of event.")
        @APIResponse(responseCode = "200", description = "The settings.")
        public SettingsBody show() {
            return SettingsBody.from(notifications.channels(actor.get()));
        }

        @PUT
        @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
        @Consumes(MediaType.APPLICATION_JSON)
        @Operation(
                operationId = "replaceNotificationSettings",
                summary = "Say how one wants to hear of events",
                description = "Kinds of event that are missing get the default, `in-app`.")
        @APIResponse(responseCode = "200", description = "The settings.")
        public SettingsBody replace(@NotNull @Valid SettingsBody body) {
            return SettingsBody.from(notifications.choose(actor.get(), body.toChannels()));
        }
    }

    /** The channel of each kind of event. */
    @Schema(
            name = "NotificationSettings",
            description = "How someone hears of each kind of event.",
            requiredProperties = "channels")
    public record SettingsBody(
            @NotNull(message = "is missing")
            @Schema(
                    description = "By kind of event, `submitted`, `published`, `sent-back`, `mentioned`,"
                            + " `imported`, `import-reviewed` or `assigned`: `off` for not at all, `in-app` for in the application, `mail` for by e-mail at once too,"
                            + " `daily-mail` for by e-mail once a day too. E-mail needs a confirmed address.")
            Map<String, String> channels) {

        static SettingsBody from(Map<EventKind, Channel> channels) {
            var body = new LinkedHashMap<String, String>();
            channels.forEach((kind, channel) -> body.put(kind.id(), channel.id()));
            return new SettingsBody(body);
        }

        private Map<EventKind, Channel> toChannels() {
            var chosen = new EnumMap<EventKind, Channel>(EventKind.class);
            channels.forEach((kind, channel) -> chosen.put(
                    EventKind.ofId(kind)
                            .orElseThrow(() -> new InvalidQuery("channels", "has a kind of event that there is not")),
                    channel(channel)));
            return chosen;
        }

        private static Channel channel(@Nullable String id) {
            return Channel.ofId(id == null ? "" : id)
                    .orElseThrow(() -> new InvalidQuery("channels", "has a channel that there is not"));
        }
    }
}
