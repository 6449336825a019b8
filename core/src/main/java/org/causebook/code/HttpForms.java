package org.causebook.code;

import java.util.Optional;

/** HTTP status codes as people write them: {@code 404}, and {@code 401.2} with the sub-status of IIS. */
final class HttpForms {

    private static final int DIGITS = 3;

    private HttpForms() {}

    static Optional<HttpReading> read(String text) {
        int point = text.indexOf('.');
        String status = point < 0 ? text : text.substring(0, point);
        if (status.length() != DIGITS || !Ascii.all(status, Ascii::isDigit)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(status);
        if (number < HttpReading.LOWEST || number > HttpReading.HIGHEST) {
            return Optional.empty();
        }
        return point < 0 ? Optional.of(HttpReading.of(number)) : withSubStatus(number, text.substring(point + 1));
    }

    private static Optional<HttpReading> withSubStatus(int status, String digits) {
        boolean fits = !digits.isEmpty() && digits.length() <= DIGITS && Ascii.all(digits, Ascii::isDigit);
        return fits ? Optional.of(new HttpReading(status, Integer.valueOf(digits))) : Optional.empty();
    }
}
