package org.causebook.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.causebook.notification.Event;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook, sent or to be sent.
 *
 * @param id grows with time; the same in every attempt, so that receivers can tell repetitions
 * @param event empty for a test
 * @param at when the event happened
 * @param attempts how often it was tried
 * @param dueAt when it is tried next; null once it was delivered or given up
 * @param deliveredAt when the receiver took it; null if it has not
 * @param lastAt when it was last tried; null if it was not
 * @param status HTTP status of the last answer; null if there was none
 * @param answer beginning of the last answer, or why there was none
 */
public record Delivery(
        long id,
        Optional<Event> event,
        Instant at,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant lastAt,
        @Nullable Integer status,
        @Nullable String answer) {

    /** Where a delivery is. */
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP;

        /** The name in the API: the lower-case name with hyphens. */
        public String id() {
            return words().replace(' ', '-');
        }

        /** The name for people. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Where it is. */
    public State state() {
        if (deliveredAt != null) {
            return State.DELIVERED;
        }
        return dueAt != null ? State.WAITING : State.GIVEN_UP;
    }
}
