package org.causebook.ui.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.mail.KeepAddress;
import org.causebook.mail.KeepAddress.NoMailServer;
import org.causebook.mail.MailAddress;
import org.causebook.mail.MailAddresses.Kept;
import org.causebook.notification.Channel;
import org.causebook.notification.EventKind;
import org.causebook.notification.Notification;
import org.causebook.notification.ReadNotifications;
import org.causebook.notification.ReadNotifications.UnknownNotification;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** One's notifications, and how one wants to have them. */
@Path(NotificationPages.ADDRESS)
@Produces(Reply.HTML)
public class NotificationPages {

    static final String ADDRESS = "/admin/notifications";

    private static final int HTTP_OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final ReadNotifications notifications;
    private final KeepAddress addresses;
    private final Frames frames;

    @Inject
    NotificationPages(ReadNotifications notifications, KeepAddress addresses, Frames frames) {
        this.notifications = notifications;
        this.addresses = addresses;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "notification")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance notifications(Frame frame, NotificationList list);

        static native TemplateInstance settings(Frame frame, Settings settings);
    }

    @GET
    @RolesAllowed(Right.Id.READ_WORK)
    public Response list(@QueryParam("unread") @Nullable String unread, @QueryParam("after") @Nullable String after) {
        try {
            var unreadOnly = "true".equals(unread);
            var from = Optional.ofNullable(after).filter(token -> !token.isBlank());
            var page = notifications.list(frames.actor(), unreadOnly, Optional.empty(), from);
            return PrivateReply.page(Templates.notifications(
                            frames.of(Section.NOTIFICATIONS),
                            new NotificationList(page, notifications.count(frames.actor(), unreadOnly), unreadOnly)))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    /** Marks one as read and goes to what it is about. */
    @POST
    @Path("/{id}/open")
    @RolesAllowed(Right.Id.READ_WORK)
    public Response open(@PathParam("id") long id) {
        try {
            return PrivateReply.to(
                            notifications.read(frames.actor(), id).event().page())
                    .build();
        } catch (UnknownNotification unknown) {
            throw new NotFoundException(unknown);
        }
    }

    @POST
    @Path("/read")
    @RolesAllowed(Right.Id.READ_WORK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readUpTo(@FormParam("upTo") @Nullable String upTo) {
        if (upTo == null || !upTo.matches("[0-9]{1,18}")) {
            return ErrorPage.badRequest(new InvalidQuery("upTo", "must be the number of a notification"))
                    .reply();
        }
        notifications.readUpTo(frames.actor(), Long.parseLong(upTo));
        return Done.at(ADDRESS, Toast.NOTIFICATIONS_READ);
    }

    @GET
    @Path("/settings")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response settings() {
        return settings(HTTP_OK, "", FieldFaults.none());
    }

    private Response settings(int status, String typed, FieldFaults faults) {
        var actor = frames.actor();
        var channels = notifications.channels(actor);
        var offered = Arrays.stream(Channel.values())
                .filter(channel -> addresses.isPossible() || !channel.isMail())
                .toList();
        var choices = Arrays.stream(EventKind.values())
                .map(kind -> new Choice(kind, channels.getOrDefault(kind, Channel.IN_APP), offered))
                .toList();
        var view = new Settings(choices, addresses.isPossible(), addresses.own(actor), typed, faults);
        return PrivateReply.page(status, Templates.settings(frames.of(Section.NOTIFICATIONS), view))
                .build();
    }

    /** Replaces the address that mails go to. */
    @POST
    @Path("/email")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response email(@FormParam("email") @Nullable String email) {
        var typed = Objects.requireNonNullElse(email, "");
        try {
            addresses.choose(frames.actor(), new MailAddress(typed));
            return Done.at(ADDRESS + "/settings", Toast.EMAIL_CHANGED);
        } catch (InvalidContent invalid) {
            return settings(UNPROCESSABLE, typed, FieldFaults.of(invalid));
        } catch (NoMailServer off) {
            throw new NotFoundException(off);
        }
    }

    /** Deletes it. */
    @POST
    @Path("/email/remove")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    public Response removeEmail() {
        addresses.forget(frames.actor());
        return Done.at(ADDRESS + "/settings", Toast.EMAIL_REMOVED);
    }

    @POST
    @Path("/settings")
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> form) {
        try {
            notifications.choose(frames.actor(), chosen(form));
            return Done.at(ADDRESS + "/settings", Toast.SETTINGS_SAVED);
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    private static Map<EventKind, Channel> chosen(MultivaluedMap<String, String> fields) {
        var chosen = new EnumMap<EventKind, Channel>(EventKind.class);
        for (var kind : EventKind.values()) {
            var given = fields.getFirst(kind.id());
            if (given != null) {
                chosen.put(
                        kind,
                        Channel.ofId(given)
                                .orElseThrow(() -> new InvalidQuery(kind.id(), "must be one of the choices")));
            }
        }
        return chosen;
    }

    /** A page of notifications. */
    public record NotificationList(Page<Notification> page, int total, boolean unreadOnly) {

        /** Whether any of those shown is unread. */
        public boolean hasUnread() {
            return page.items().stream().anyMatch(each -> !each.read());
        }

        /** The newest one shown. */
        public long newest() {
            return page.items().get(0).id();
        }

        /** Where older ones are. */
        public Optional<String> next() {
            return page.next()
                    .map(token -> new QueryText()
                            .add("unread", unreadOnly ? "true" : null)
                            .add("after", token)
                            .on(ADDRESS));
        }
    }

    /**
     * How one hears of a kind of event.
     *
     * @param channels all ways there are
     */
    public record Choice(EventKind kind, Channel channel, List<Channel> channels) {

        public Choice {
            channels = List.copyOf(channels);
        }
    }

    /**
     * How one hears of events.
     *
     * @param mail whether mails are sent at all
     * @param typed the address as it was typed, when it is at fault
     */
    public record Settings(
            List<Choice> choices, boolean mail, Optional<Kept> address, String typed, FieldFaults faults) {

        public Settings {
            choices = List.copyOf(choices);
        }

        /** Whether mails are wanted that cannot be sent yet. */
        public boolean unheard() {
            return choices.stream().anyMatch(choice -> choice.channel().isMail())
                    && address.filter(Kept::confirmed).isEmpty();
        }
    }
}
