package org.causebook.notification;

import java.time.Instant;

/**
 * An event that concerns someone.
 *
 * @param id grows with time
 * @param at when it happened
 * @param read whether the person has seen it
 */
public record Notification(long id, Event event, Instant at, boolean read) {}
