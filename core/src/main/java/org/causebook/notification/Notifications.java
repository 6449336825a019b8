package org.causebook.notification;

import java.util.Map;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Port: the notifications of each account, and how it wants to have them. */
public interface Notifications {

    /** A page of them, newest first. */
    Page<Notification> list(long account, boolean unreadOnly, PageRequest page);

    /** How many there are on all pages. */
    int count(long account, boolean unreadOnly);

    /** One of them. */
    Optional<Notification> find(long account, long id);

    /** How many are unread; counting stops at the limit. */
    int unread(long account, int limit);

    /** Marks one as read. It may be read already. */
    void markRead(long account, long id);

    /** Marks those up to that id as read. */
    void markReadUpTo(long account, long id);

    /** What the account chose; a kind that is missing has the default. */
    Map<EventKind, Channel> channels(long account);

    /** Replaces what the account chose. */
    void choose(long account, Map<EventKind, Channel> channels);
}
