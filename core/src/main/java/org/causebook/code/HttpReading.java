package org.causebook.code;

import java.util.List;
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
    private static final int DIGITS = 3;

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
    public Format format() {
        return Format.HTTP;
    }

    /** The class that a client falls back to when it does not know the status. */
    public StatusClass statusClass() {
        return StatusClass.of(status);
    }

    @Override
    public String canonical() {
        return subStatus == null ? Integer.toString(status) : status + "." + subStatus;
    }

    /** A sub-status that nobody knows is a case of its status. */
    @Override
    public List<Reading> broader() {
        return subStatus == null ? List.of() : List.of(of(status));
    }

    @Override
    public Optional<StatusValue> value() {
        return subStatus == null ? Optional.of(StatusValue.of(status)) : Optional.empty();
    }

    /** The status that the text spells: {@code 404}, or {@code 401.2} with the sub-status of IIS. */
    static Optional<HttpReading> read(String text) {
        int point = text.indexOf('.');
        String status = point < 0 ? text : text.substring(0, point);
        if (status.length() != DIGITS || !Ascii.all(status, Ascii::isDigit)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(status);
        if (number < LOWEST || number > HIGHEST) {
            return Optional.empty();
        }
        return point < 0 ? Optional.of(of(number)) : withSubStatus(number, text.substring(point + 1));
    }

    private static Optional<HttpReading> withSubStatus(int status, String digits) {
        boolean fits = !digits.isEmpty() && digits.length() <= DIGITS && Ascii.all(digits, Ascii::isDigit);
        return fits ? Optional.of(new HttpReading(status, Integer.valueOf(digits))) : Optional.empty();
    }

    /** The five classes of HTTP status codes (RFC 9110, section 15), told apart by the first digit. */
    public enum StatusClass {
        INFORMATIONAL("informational"),
        SUCCESSFUL("successful"),
        REDIRECTION("redirection"),
        CLIENT_ERROR("client error"),
        SERVER_ERROR("server error");

        private final String label;

        StatusClass(String label) {
            this.label = label;
        }

        /** The class in words, in lower case. */
        public String label() {
            return label;
        }

        static StatusClass of(int status) {
            return switch (status / 100) {
                case 1 -> INFORMATIONAL;
                case 2 -> SUCCESSFUL;
                case 3 -> REDIRECTION;
                case 4 -> CLIENT_ERROR;
                default -> SERVER_ERROR;
            };
        }
    }
}
