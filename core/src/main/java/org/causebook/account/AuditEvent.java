package org.causebook.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change, as the audit trail keeps it.
 *
 * @param action what was done, such as {@code entry-submitted}: lower-case words with hyphens
 * @param subject what it was done to, as an address-like path: {@code catalogs/iissync/3}, {@code accounts/anna}
 * @param before what stood there before, field by field; empty when there was nothing. Never a secret.
 * @param after what stands there now
 */
public record AuditEvent(
        String action, String subject, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {

    public AuditEvent {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /** Something done where there was nothing to compare. */
    public static AuditEvent of(String action, String subject, Map<String, @Nullable String> after) {
        return new AuditEvent(action, subject, Map.of(), after);
    }
}
