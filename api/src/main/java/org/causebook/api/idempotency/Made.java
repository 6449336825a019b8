package org.causebook.api.idempotency;

import java.util.Optional;

/**
 * What a request came to, before it is written down as an answer.
 *
 * @param status HTTP status
 * @param location path of what was made
 * @param version version of what was made, for its validator
 * @param body what Jackson writes
 */
public record Made(int status, Optional<String> location, Optional<Long> version, Object body) {

    /** Something new, 201. */
    public static Made at(String location, Object body) {
        return new Made(201, Optional.of(location), Optional.empty(), body);
    }

    /** Something new that can be edited, 201. */
    public static Made at(String location, long version, Object body) {
        return new Made(201, Optional.of(location), Optional.of(version), body);
    }

    /** Something that was there and has changed, 200. */
    public static Made changed(Object body) {
        return new Made(200, Optional.empty(), Optional.empty(), body);
    }

    /** Something that was there, can be edited and perhaps has changed, 200. */
    public static Made changed(long version, Object body) {
        return new Made(200, Optional.empty(), Optional.of(version), body);
    }
}
