package org.causebook.account;

import java.time.Instant;

/**
 * One device that is signed in.
 *
 * @param origin network address that signed in
 * @param lastUsedAt to the minute
 * @param current whether it is the session of the one who asks
 */
public record Session(long id, String origin, Instant beganAt, Instant lastUsedAt, boolean current) {}
