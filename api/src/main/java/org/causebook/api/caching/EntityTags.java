package org.causebook.api.caching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares {@code If-None-Match} with a validator (RFC 9110, 13.1.2): weakly, so that a proxy's {@code W/} matches. */
public final class EntityTags {

    private EntityTags() {}

    /** Whether the header names that validator, which may be a weak one. */
    public static boolean contain(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
