package org.causebook.code;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP status (RFC 9110), perhaps with the sub-status that IIS adds.
 *
 * @param status 100 to 599
 * @param subStatus 0 to 999, what stands after the point in {@code 401.2}; null when there is none
 */
public record HttpReading(int status, @Nullable Integer subStatus) implements Reading {

    static final int LOWEST = 100;
    static final int HIGHEST = 599;

    /** @throws IllegalArgumentException when a part is outside its range */
    public HttpReading {
        if (status < LOWEST || status > HIGHEST) {
            throw new IllegalArgumentException("An HTTP status is between 100 and 599");
        }
        if (subStatus != null && (subStatus < 0 || subStatus > 999)) {
            throw new IllegalArgumentException("A sub-status has at most three digits");
        }
    }

    /** A status without a sub-status. */
    public static HttpReading of(int status) {
        return new HttpReading(status, null);
    }

    @Override
    public Form form() {
        return Form.HTTP;
    }

    /** The class that a client falls back to when it does not know the status. */
    public HttpClass statusClass() {
        return HttpClass.of(status);
    }

    @Override
    public String canonical() {
        return subStatus == null ? Integer.toString(status) : status + "." + subStatus;
    }

    @Override
    public Optional<StatusValue> value() {
        return subStatus == null ? Optional.of(StatusValue.of(status)) : Optional.empty();
    }
}
