package org.causebook.notification;

import java.util.Arrays;
import java.util.Optional;

/** How someone wants to hear of a kind of event. */
public enum Channel {
    OFF("off", "not at all"),
    IN_APP("in-app", "in the application"),
    MAIL("mail", "in the application, and by e-mail at once"),
    DAILY_MAIL("daily-mail", "in the application, and by e-mail once a day");

    private final String id;
    private final String words;

    Channel(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The name in the API and in the database. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public String words() {
        return words;
    }

    /** Whether it needs an address. */
    public boolean isMail() {
        return this == MAIL || this == DAILY_MAIL;
    }

    /** The channel with that {@link #id()}. */
    public static Optional<Channel> ofId(String id) {
        return Arrays.stream(values()).filter(channel -> channel.id.equals(id)).findFirst();
    }
}
