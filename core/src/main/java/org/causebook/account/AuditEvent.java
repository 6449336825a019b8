package org.causebook.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change, as the audit trail records it.
 *
 * @param action what was done, such as {@code entry-submitted}: lower-case words with hyphens
 * @param subject what was changed, as a path: {@code catalogs/iissync/3}, {@code accounts/anna}
 * @param before the fields before the change, in the order in which they are shown; empty if there was nothing. Never a secret.
 * @param after the fields after the change
 */
public record AuditEvent(
        String action, String subject, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {

    public AuditEvent {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /** A change of something that was not there before. */
    public static AuditEvent of(String action, String subject, Map<String, @Nullable String> after) {
        return new AuditEvent(action, subject, Map.of(), after);
    }
}
