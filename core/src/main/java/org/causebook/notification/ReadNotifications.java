package org.causebook.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Use case: see what concerns oneself, and say how one wants to hear of it. */
@ApplicationScoped
public class ReadNotifications {

    /** The bell counts up to this, and says "99+" for more. */
    public static final int COUNTED = 100;

    private final Notifications notifications;

    @Inject
    public ReadNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    /** A page of the actor's notifications, newest first. */
    @Transactional
    public Page<Notification> list(Actor actor, boolean unreadOnly, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.READ_WORK);
        var list = "notifications/" + actor.login() + (unreadOnly ? "/unread" : "");
        return notifications.list(actor.accountId(), unreadOnly, PageRequest.of(list, limit, after));
    }

    /** How many notifications the actor has, on all pages. */
    @Transactional
    public int count(Actor actor, boolean unreadOnly) {
        actor.require(Right.READ_WORK);
        return notifications.count(actor.accountId(), unreadOnly);
    }

    /** How many are unread, at most {@link #COUNTED}. */
    @Transactional
    public int unread(Actor actor) {
        actor.require(Right.READ_WORK);
        return notifications.unread(actor.accountId(), COUNTED);
    }

    /**
     * Marks one as read.
     *
     * @throws UnknownNotification if the actor has none with that id
     */
    @Transactional
    public Notification read(Actor actor, long id) {
        actor.require(Right.READ_WORK);
        var found = notifications.find(actor.accountId(), id).orElseThrow(UnknownNotification::new);
        notifications.markRead(actor.accountId(), id);
        return found;
    }

    /** Marks all up to that one as read. Newer ones stay unread, because the actor has not seen them. */
    @Transactional
    public void readUpTo(Actor actor, long id) {
        actor.require(Right.READ_WORK);
        notifications.markReadUpTo(actor.accountId(), id);
    }

    /** How the actor hears of each kind of event. */
    @Transactional
    public Map<EventKind, Channel> channels(Actor actor) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        return complete(notifications.channels(actor.accountId()));
    }

    /** Says how the actor wants to hear of each kind of event. Kinds that are missing get the default. */
    @Transactional
    public Map<EventKind, Channel> choose(Actor actor, Map<EventKind, Channel> channels) {
        actor.require(Right.KEEP_OWN_ACCOUNT);
        var chosen = complete(channels);
        notifications.choose(actor.accountId(), chosen);
        return chosen;
    }

    private static Map<EventKind, Channel> complete(Map<EventKind, Channel> chosen) {
        var all = new EnumMap<EventKind, Channel>(EventKind.class);
        for (var kind : EventKind.values()) {
            all.put(kind, chosen.getOrDefault(kind, Channel.IN_APP));
        }
        return all;
    }

    /** The actor has no notification with that id. */
    public static final class UnknownNotification extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
