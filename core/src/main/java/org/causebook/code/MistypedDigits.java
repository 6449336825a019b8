package org.causebook.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The digits in a typed text that may hold a slip, and what the text means with other digits in their place.
 *
 * @param digits the digits as typed, upper case
 * @param alphabet the digits that exist there
 * @param meaning the reading of the text with these digits, if it is a code then
 */
record MistypedDigits(String digits, String alphabet, Function<String, Optional<Reading>> meaning) {

    private static final String DECIMAL = "0123456789";
    private static final String HEXADECIMAL = DECIMAL + "ABCDEF";
    /** One more than a number of 32 bits can have: that one may be too many. */
    private static final int MOST_DECIMAL = 11;

    private static final int MOST_HEXADECIMAL = 9;

    /** All ways to find digits in the text; none when it has no shape of a code that has digits. */
    static List<MistypedDigits> in(String text) {
        List<MistypedDigits> found = new ArrayList<>();
        String upper = Ascii.upper(text);
        boolean negative = upper.startsWith("-");
        String body = negative || upper.startsWith("+") ? upper.substring(1) : upper;
        if (isDigits(body, Ascii::isDigit, MOST_DECIMAL)) {
            found.add(decimal(body, negative));
        }
        String hexadecimal = body.startsWith("0X") ? body.substring(2) : body;
        boolean signed = body.length() < upper.length();
        if (!signed && isDigits(hexadecimal, Ascii::isHexDigit, MOST_HEXADECIMAL)) {
            found.add(hexadecimal(hexadecimal));
        }
        if (!upper.isEmpty() && Ascii.isUpperCaseLetter(upper.charAt(0))) {
            prefixed(upper).ifPresent(found::add);
        }
        return found;
    }

    private static boolean isDigits(String text, Ascii.CharTest test, int most) {
        return !text.isEmpty() && text.length() <= most && Ascii.all(text, test) && Ascii.any(text, Ascii::isDigit);
    }

    private static MistypedDigits decimal(String digits, boolean negative) {
        return new MistypedDigits(
                digits,
                DECIMAL,
                corrected -> corrected.isEmpty()
                        ? Optional.empty()
                        : NumericReading.decimalValue(corrected, negative)
                                .map(v -> new NumericReading(Reading.Format.DECIMAL, v)));
    }

    private static MistypedDigits hexadecimal(String digits) {
        return new MistypedDigits(
                digits,
                HEXADECIMAL,
                corrected -> corrected.isEmpty()
                        ? Optional.empty()
                        : NumericReading.hexadecimalValue(corrected)
                                .map(v -> new NumericReading(Reading.Format.HEXADECIMAL, v)));
    }

    /** One digit more than fits may be typed here as well. */
    private static Optional<MistypedDigits> prefixed(String upper) {
        int digitsStart = PrefixedReading.startOfTrailingDigits(upper);
        String digits = upper.substring(digitsStart);
        if (digits.isEmpty() || digits.length() > PrefixedReading.MOST_DIGITS + 1) {
            return Optional.empty();
        }
        String before = upper.substring(0, digitsStart);
        return Optional.of(new MistypedDigits(digits, DECIMAL, corrected -> prefixedReading(before + corrected)));
    }

    /** Only where the text would be read so: eight hexadecimal digits, for one, are no prefixed code. */
    private static Optional<Reading> prefixedReading(String text) {
        return NumericReading.isBareStatus(text)
                ? Optional.empty()
                : PrefixedReading.read(text).map(Reading.class::cast);
    }
}
