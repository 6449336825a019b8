package org.causebook.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: the webhooks, and what is sent to them. Deliveries of events are written together with the event. */
public interface Webhooks {

    /** All of them, by name. There are few: people make them by hand. */
    List<Webhook> all();

    Optional<Webhook> find(long id);

    Webhook add(NewWebhook webhook, String secret);

    void setActive(long id, boolean active);

    /** Removes it with all its deliveries. */
    void remove(long id);

    /** Adds a delivery without an event. */
    void addTest(long id);

    /** The last deliveries, newest first. */
    List<Delivery> deliveries(long webhook, int limit);

    /**
     * A delivery that this node has taken.
     *
     * @param secret signs the message
     */
    record Job(Webhook webhook, String secret, Delivery delivery) {

        /** Leaves the secret out, because this may be logged. */
        @Override
        public String toString() {
            return "Job[webhook=" + webhook.id() + ", delivery=" + delivery.id() + "]";
        }
    }

    /**
     * Takes deliveries that are due, at most one of each webhook, which no node takes until the lease is over or
     * {@link #finish} was called. A node that dies loses nothing: afterwards others take them again.
     */
    List<Job> claim(int most, Duration lease);

    /**
     * Writes down how an attempt ended.
     *
     * @param status null if there was no answer
     * @param retryAfter empty if it was delivered or is given up
     */
    void finish(Job job, boolean delivered, @Nullable Integer status, String answer, Optional<Duration> retryAfter);
}
