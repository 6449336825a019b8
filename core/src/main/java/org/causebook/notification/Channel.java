package org.causebook.notification;

import java.util.Arrays;
import java.util.Optional;

/** How someone wants to hear of a kind of event. */
public enum Channel {
    OFF("off", "not at all"),
    IN_APP("in-app", "in the application");

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

    /** The channel with that {@link #id()}. */
    public static Optional<Channel> ofId(String id) {
        return Arrays.stream(values()).filter(channel -> channel.id.equals(id)).findFirst();
    }
}
