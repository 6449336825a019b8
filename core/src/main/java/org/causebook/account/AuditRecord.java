package org.causebook.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as the audit trail tells it.
 *
 * @param id grows with time
 * @param login who did it; empty for someone who had not signed in
 * @param account number of that account; null when there is none
 * @param origin network address that it came from; empty when the application did it by itself
 */
public record AuditRecord(long id, Instant at, @Nullable Long account, String login, String origin, AuditEvent event) {}
