package org.causebook.code;

import java.util.Optional;

/** Tells the codes in a text that begin with a letter from words: statuses, prefixed codes, symbols. */
final class NamesInText {

    private static final int MOST_JOINED_DIGITS = 7;
    private static final int FEWEST_DIGITS_OF_UNKNOWN_PREFIX = 4;

    private NamesInText() {}

    /** The code that the word is or begins; the number behind a prefix belongs to it. */
    static Optional<Place> at(Place word, Expectation expected) {
        if (word.length() > SymbolReading.LONGEST || !Ascii.isLetter(word.first())) {
            return Optional.empty();
        }
        String text = word.text();
        if (NumericReading.isBareStatus(text)) {
            return isStatus(word, text, expected) ? Optional.of(word) : Optional.empty();
        }
        Optional<Place> prefixed = withNumberBehind(word, text);
        if (prefixed.isPresent()) {
            return prefixed;
        }
        return isJoinedPrefixed(text, expected) || isSqlState(text, expected) || isSymbol(word, text)
                ? Optional.of(word)
                : Optional.empty();
    }

    /** Errors of NTSTATUS begin with C, D or E; eight letters may be a word. Hyphens tie the groups of a UUID. */
    private static boolean isStatus(Place word, String text, Expectation expected) {
        boolean telling = "CDEcde".indexOf(text.charAt(0)) >= 0 && Ascii.any(text, Ascii::isDigit);
        return (telling || expected == Expectation.CODE) && !word.tiedToWordBefore(".-") && !word.tiedToWordAfter(".-");
    }

    /** {@code ORA-00942}. In lower case, where "exp-1" may be anything, all digits have to be there. */
    private static Optional<Place> withNumberBehind(Place word, String text) {
        String prefix = Ascii.upper(text);
        if (!PrefixedReading.isKnownPrefix(prefix) || word.after(1) != '-') {
            return Optional.empty();
        }
        Place code = word.extendedTo(endOfDigits(word));
        String digits = code.text().substring(Math.min(code.length(), word.length() + 1));
        boolean telling = text.equals(prefix) ? !digits.isEmpty() : PrefixedReading.fillsWidth(prefix, digits);
        boolean whole = !Place.isWordCharacter(code.after(1)) && !code.tiedToWordAfter("-");
        return telling && whole ? Optional.of(code) : Optional.empty();
    }

    private static int endOfDigits(Place word) {
        int end = word.end() + 1;
        int limit = Math.min(word.whole().length(), end + PrefixedReading.MOST_DIGITS + 1);
        while (end < limit && Ascii.isDigit(word.whole().charAt(end))) {
            end++;
        }
        return end;
    }

    /** {@code AADSTS50011}, {@code CS0103}; behind "error" also the likes of {@code C1083}. */
    private static boolean isJoinedPrefixed(String text, Expectation expected) {
        int digitsStart = Ascii.span(text, 0, Ascii::isUpperCaseLetter);
        String prefix = text.substring(0, digitsStart);
        String digits = text.substring(digitsStart);
        if (prefix.isEmpty() || digits.length() > MOST_JOINED_DIGITS || !Ascii.all(digits, Ascii::isDigit)) {
            return false;
        }
        boolean announced = expected == Expectation.CODE && digits.length() >= FEWEST_DIGITS_OF_UNKNOWN_PREFIX;
        return announced || (!digits.isEmpty() && PrefixedReading.fillsWidth(prefix, digits));
    }

    private static boolean isSqlState(String text, Expectation expected) {
        return expected == Expectation.SQLSTATE && SqlStateReading.hasShape(Ascii.upper(text));
    }

    /** {@code E_FAIL}: capitals and an underscore between them. Not the name of a variable that gets a value. */
    private static boolean isSymbol(Place word, String text) {
        return text.indexOf('_') > 0
                && !text.endsWith("_")
                && !text.contains("__")
                && SymbolReading.hasShape(text)
                && !Expectation.isAnnouncing(text)
                && word.before(1) != '$'
                && word.after(1) != '='
                && !word.tiedToWordAfter(".-");
    }
}
