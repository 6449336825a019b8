package org.causebook.notification;

import java.util.Arrays;
import java.util.Optional;

/** What can happen that concerns someone. */
public enum EventKind {
    SUBMITTED("submitted", "A revision is submitted for review", "A revision is submitted, and you may review it"),
    PUBLISHED("published", "A revision is published", "A revision of yours is published"),
    SENT_BACK("sent-back", "A revision is sent back", "A revision of yours is sent back"),
    MENTIONED("mentioned", "Someone is mentioned in a note", "Someone mentions you in a note"),
    IMPORTED("imported", "An import waits for review", "Entries are imported for review, and you may review them"),
    IMPORT_REVIEWED("import-reviewed", "An import is reviewed", "Entries that you imported are published or sent back"),
    ASSIGNED("assigned", "A code without a cause is assigned", "Someone assigns you a code whose cause nobody knows");

    private final String id;
    private final String happening;
    private final String description;

    EventKind(String id, String happening, String description) {
        this.id = id;
        this.happening = happening;
        this.description = description;
    }

    /** The name in the API and in the database. */
    public String id() {
        return id;
    }

    /** What happens, for people. */
    public String happening() {
        return happening;
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
