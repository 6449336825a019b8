package org.causebook.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number of 32 bits.
 *
 * @param format decimal or hexadecimal: how the digits were taken
 * @param status the number
 */
public record NumericReading(Format format, StatusValue status) implements Reading {

    private static final int HEX_DIGITS = 8;
    private static final int DECIMAL_DIGITS = 10;

    /** @throws IllegalArgumentException when the format is not one of numbers */
    public NumericReading {
        if (format != Format.DECIMAL && format != Format.HEXADECIMAL) {
            throw new IllegalArgumentException("A number is written in decimal or hexadecimal");
        }
    }

    @Override
    public String canonical() {
        return status.canonical();
    }

    @Override
    public Optional<StatusValue> value() {
        return Optional.of(status);
    }

    /** What the bits mean, the likeliest layout first; never empty. */
    public List<Layout> layouts() {
        return Layout.of(status);
    }

    /**
     * The numbers that the text may spell, best first; empty when it has the shape of none.
     *
     * @throws NotACode when it is a number, but of more than 32 bits
     */
    static List<NumericReading> read(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        boolean negative = text.startsWith("-");
        String body = signed ? text.substring(1) : text;
        if (isMarkedHexadecimal(body)) {
            return markedHexadecimal(body, negative);
        }
        String digits = withoutLiteralSuffix(body);
        if (!digits.isEmpty() && Ascii.all(digits, Ascii::isDigit)) {
            return signed ? List.of(decimal(digits, negative)) : bareDigits(digits);
        }
        return signed ? List.of() : bareHexadecimal(body, digits);
    }

    /** Whether bare digits are likelier a hexadecimal number: HRESULTs are often copied without their {@code 0x}. */
    static boolean readsHexadecimalFirst(String digits) {
        return digits.length() == HEX_DIGITS && digits.charAt(0) == '8';
    }

    /** Whether the text is eight hexadecimal digits with a letter among them; that is taken for nothing else. */
    static boolean isBareStatus(String text) {
        return text.length() == HEX_DIGITS && Ascii.all(text, Ascii::isHexDigit) && Ascii.any(text, Ascii::isLetter);
    }

    /** Whether eight such digits begin the text; a suffix may follow. */
    static boolean beginsWithBareStatus(String text) {
        return text.length() >= HEX_DIGITS && isBareStatus(text.substring(0, HEX_DIGITS));
    }

    /** The number that these hexadecimal digits spell, if it has at most 32 bits. */
    static Optional<StatusValue> hexadecimalValue(String digits) {
        String significant = Ascii.withoutLeadingZeros(digits);
        return significant.length() > HEX_DIGITS
                ? Optional.empty()
                : Optional.of(new StatusValue(Long.parseLong(significant, 16)));
    }

    /** The number that these decimal digits spell, if it is between -2147483648 and 4294967295. */
    static Optional<StatusValue> decimalValue(String digits, boolean negative) {
        String significant = Ascii.withoutLeadingZeros(digits);
        return significant.length() > DECIMAL_DIGITS
                ? Optional.empty()
                : withSign(Long.parseLong(significant), negative);
    }

    private static Optional<StatusValue> withSign(long magnitude, boolean negative) {
        long limit = negative ? -(long) Integer.MIN_VALUE : StatusValue.MAX;
        return magnitude > limit ? Optional.empty() : Optional.of(StatusValue.of(negative ? -magnitude : magnitude));
    }

    private static boolean isMarkedHexadecimal(String body) {
        String upper = Ascii.upper(body);
        return upper.startsWith("0X") || upper.startsWith("&H");
    }

    private static List<NumericReading> markedHexadecimal(String body, boolean negative) {
        String marked = body.charAt(0) == '&' && body.endsWith("&") ? body.substring(0, body.length() - 1) : body;
        String digits = withoutLiteralSuffix(marked.substring(2));
        if (digits.isEmpty() || !Ascii.all(digits, Ascii::isHexDigit)) {
            return List.of();
        }
        StatusValue magnitude = hexadecimalValue(digits).orElseThrow(NumericReading::outOfRange);
        return List.of(new NumericReading(
                Format.HEXADECIMAL, withSign(magnitude.unsigned(), negative).orElseThrow(NumericReading::outOfRange)));
    }

    private static List<NumericReading> bareDigits(String digits) {
        List<NumericReading> readings = new ArrayList<>();
        readings.add(decimal(digits, false));
        if (digits.length() <= HEX_DIGITS) {
            NumericReading hexadecimal = hexadecimal(digits);
            if (!hexadecimal.status().equals(readings.get(0).status())) {
                readings.add(readsHexadecimalFirst(digits) ? 0 : 1, hexadecimal);
            }
        }
        return readings;
    }

    /** Hexadecimal digits with letters among them: {@code 8011040A}, {@code 6BA}, {@code 80110408h}. */
    private static List<NumericReading> bareHexadecimal(String body, String withoutSuffix) {
        if (isBareStatus(withoutSuffix)) {
            return List.of(hexadecimal(withoutSuffix));
        }
        boolean marked = body.endsWith("h") || body.endsWith("H");
        String digits = marked ? body.substring(0, body.length() - 1) : body;
        if (!Ascii.all(digits, Ascii::isHexDigit) || !couldBeHexadecimal(digits)) {
            return List.of();
        }
        boolean tooLong = Ascii.withoutLeadingZeros(digits).length() > HEX_DIGITS;
        // A long text that begins with a letter may still be a symbol.
        return tooLong && Ascii.isLetter(digits.charAt(0)) ? List.of() : List.of(hexadecimal(digits));
    }

    private static boolean couldBeHexadecimal(String digits) {
        return isBareStatus(digits) || Ascii.any(digits, Ascii::isDigit);
    }

    private static NumericReading decimal(String digits, boolean negative) {
        return new NumericReading(
                Format.DECIMAL, decimalValue(digits, negative).orElseThrow(NumericReading::outOfRange));
    }

    private static NumericReading hexadecimal(String digits) {
        return new NumericReading(Format.HEXADECIMAL, hexadecimalValue(digits).orElseThrow(NumericReading::outOfRange));
    }

    /** Leaves out the {@code L}, {@code U}, {@code UL} or {@code LU} that C puts after a number, in any case. */
    private static String withoutLiteralSuffix(String body) {
        String upper = Ascii.upper(body);
        int length = body.length();
        if (upper.endsWith("UL") || upper.endsWith("LU")) {
            return body.substring(0, length - 2);
        }
        return upper.endsWith("U") || upper.endsWith("L") ? body.substring(0, length - 1) : body;
    }

    private static NotACode outOfRange() {
        return new NotACode(NotACode.Reason.OUT_OF_RANGE);
    }
}
