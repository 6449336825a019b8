package org.causebook.notification;

import java.util.Arrays;
import java.util.Optional;

/** What can happen that concerns someone. */
public enum EventKind {
    SUBMITTED("submitted", "A revision is submitted, and you may review it"),
    PUBLISHED("published", "A revision of yours is published"),
    SENT_BACK("sent-back", "A revision of yours is sent back"),
    MENTIONED("mentioned", "Someone mentions you in a note");

    private final String id;
    private final String description;

    EventKind(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name in the API and in the database. */
    public String id() {
        return id;
    }

    /** When it concerns someone, for people. */
    public String description() {
        return description;
    }

    /** The kind with that {@link #id()}. */
    public static Optional<EventKind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
