package org.causebook.code;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the numbers in a text that are codes from dates, times, versions, addresses, amounts and counts. */
final class NumbersInText {

    private static final int LONGEST = 20;

    /** What is counted or measured is no code. */
    private static final Set<String> UNITS = Set.of(
            ("b byte bytes kb mb gb tb kib mib gib bit bits ms us ns s sec secs second seconds m min mins minute minutes "
                            + "h hour hours day days am pm times row rows items records files results entries lines "
                            + "retries attempts errors warnings users percent")
                    .split(" ", -1));

    private static final int LONGEST_UNIT = 8;

    private NumbersInText() {}

    /** The code that the word is or begins; a sign and a sub-status belong to it. */
    static Optional<Place> at(Place word, Expectation expected) {
        if (word.length() > LONGEST || !Ascii.isDigit(word.first())) {
            return Optional.empty();
        }
        String text = word.text();
        if (isMarkedHexadecimal(text)) {
            return Optional.of(word);
        }
        if (Ascii.all(text, Ascii::isDigit)) {
            return decimal(word, expected);
        }
        return stands(word, ".-") && fits(text, expected) ? Optional.of(word) : Optional.empty();
    }

    private static boolean isMarkedHexadecimal(String text) {
        return text.startsWith("0x") || text.startsWith("0X");
    }

    private static boolean fits(String text, Expectation expected) {
        return switch (expected) {
            case CODE -> isHexadecimal(text);
            case SQLSTATE -> SqlStateReading.hasShape(Ascii.upper(text));
            default -> NumericReading.isBareStatus(text) && text.charAt(0) == '8';
        };
    }

    /** Bare hexadecimal digits, or any number with one of the suffixes {@code h}, {@code L} and {@code U}. */
    private static boolean isHexadecimal(String text) {
        boolean suffixed = "hHlLuU".indexOf(text.charAt(text.length() - 1)) >= 0;
        return Ascii.all(suffixed ? text.substring(0, text.length() - 1) : text, Ascii::isHexDigit);
    }

    private static Optional<Place> decimal(Place word, Expectation expected) {
        Optional<Place> subStatus = withSubStatus(word, expected);
        if (subStatus.isPresent()) {
            return subStatus;
        }
        Optional<Place> negative = word.withMinus();
        Place number = negative.orElse(word);
        if (!stands(word, negative.isPresent() ? ".:/" : ".:/-") || isMeasure(word)) {
            return Optional.empty();
        }
        boolean code = isTellingStatus(word.text(), negative.isPresent())
                || (isAnnounced(word.text(), expected) && !word.tiedToWordAfter(","));
        return code ? Optional.of(number) : Optional.empty();
    }

    /** Whether nothing ties the word to its neighbours. */
    private static boolean stands(Place word, String ties) {
        return !word.tiedToWordBefore(ties) && !word.tiedToWordAfter(".:/-");
    }

    private static boolean isAnnounced(String digits, Expectation expected) {
        return switch (expected) {
            case CODE -> digits.length() <= 10 && !isDate(digits);
            case HTTP -> HttpReading.read(digits).isPresent();
            case SQLSTATE -> SqlStateReading.hasShape(digits);
            default -> false;
        };
    }

    /** The failing HRESULTs and the NTSTATUS errors: numbers so high are hardly ever anything else. */
    private static boolean isTellingStatus(String digits, boolean negative) {
        if (digits.length() < 9 || digits.length() > 10) {
            return false;
        }
        return NumericReading.decimalValue(digits, negative)
                .map(value -> {
                    long nibble = value.unsigned() >> 28;
                    return nibble == 0x8 || (nibble >= 0xC && nibble <= 0xE);
                })
                .orElse(false);
    }

    private static Optional<Place> withSubStatus(Place word, Expectation expected) {
        boolean announced = expected == Expectation.CODE || expected == Expectation.HTTP;
        if (!announced || word.length() != 3 || word.after(1) != '.' || word.tiedToWordBefore(".:/-,")) {
            return Optional.empty();
        }
        int end = word.end() + 1;
        while (end < word.end() + 5
                && end < word.whole().length()
                && Ascii.isDigit(word.whole().charAt(end))) {
            end++;
        }
        Place extended = word.extendedTo(end);
        boolean whole = !Place.isWordCharacter(extended.after(1)) && !extended.tiedToWordAfter(".:/-");
        return whole
                        && !isMeasure(extended)
                        && HttpReading.read(extended.text()).isPresent()
                ? Optional.of(extended)
                : Optional.empty();
    }

    private static boolean isMeasure(Place number) {
        if (number.after(1) == '%' || number.before(1) == '$') {
            return true;
        }
        int distance = number.after(1) == ' ' ? 2 : 1;
        StringBuilder unit = new StringBuilder();
        while (unit.length() <= LONGEST_UNIT && Ascii.isLetter(number.after(distance))) {
            unit.append(number.after(distance++));
        }
        return UNITS.contains(unit.toString().toLowerCase(Locale.ROOT));
    }

    /** A date without separators, of the years 1900 to 2099. */
    private static boolean isDate(String digits) {
        if (digits.length() != 8 || !(digits.startsWith("19") || digits.startsWith("20"))) {
            return false;
        }
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
