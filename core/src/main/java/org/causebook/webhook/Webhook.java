package org.causebook.webhook;

import java.time.Instant;

/**
 * A webhook as administrators see it; its secret is not shown again.
 *
 * @param active whether events are sent to it
 */
public record Webhook(long id, NewWebhook content, boolean active, Instant createdAt) {

    /** What the audit trail calls it. */
    public String subject() {
        return "webhooks/" + id;
    }
}
