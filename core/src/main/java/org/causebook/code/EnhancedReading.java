package org.causebook.code;

import java.util.List;
import java.util.Optional;

/**
 * An enhanced mail system status code (RFC 3463): class, subject and detail, as in {@code 5.7.1}.
 *
 * @param statusClass 2 (success), 4 (persistent transient failure) or 5 (permanent failure)
 * @param subject 0 to 999
 * @param detail 0 to 999
 */
public record EnhancedReading(int statusClass, int subject, int detail) implements Reading {

    private static final int HIGHEST = 999;

    /** @throws IllegalArgumentException when a part is outside its range */
    public EnhancedReading {
        boolean fits = statusClass == 2 || statusClass == 4 || statusClass == 5;
        if (!fits || subject < 0 || subject > HIGHEST || detail < 0 || detail > HIGHEST) {
            throw new IllegalArgumentException("An enhanced status code is 2, 4 or 5 and two numbers up to 999");
        }
    }

    /** The code that the text spells. Leading zeros are no part of one. */
    static Optional<EnhancedReading> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || parts[0].length() != 1 || "245".indexOf(parts[0].charAt(0)) < 0) {
            return Optional.empty();
        }
        for (String part : parts) {
            boolean number = !part.isEmpty() && part.length() <= 3 && Ascii.all(part, Ascii::isDigit);
            if (!number || (part.length() > 1 && part.charAt(0) == '0')) {
                return Optional.empty();
            }
        }
        return Optional.of(new EnhancedReading(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    @Override
    public Format format() {
        return Format.ENHANCED;
    }

    @Override
    public String canonical() {
        return statusClass + "." + subject + "." + detail;
    }

    /** A detail that nobody knows means what {@code X.n.0} means; an unknown subject what the class means. */
    @Override
    public List<Reading> broader() {
        return List.of(new EnhancedReading(statusClass, subject, 0), new EnhancedReading(statusClass, 0, 0));
    }
}
