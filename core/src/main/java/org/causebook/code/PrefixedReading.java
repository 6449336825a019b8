package org.causebook.code;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * A number in the namespace of a prefix: {@code ORA-00942}, {@code AADSTS50011}, {@code CS0103}.
 *
 * @param prefix the namespace, upper case; without a separator it consists of letters only
 * @param separated whether a hyphen stands between prefix and digits
 * @param digits one to ten digits, leading zeros included
 */
public record PrefixedReading(String prefix, boolean separated, String digits) implements Reading {

    static final int LONGEST_PREFIX = 16;
    static final int MOST_DIGITS = 10;

    /** How the codes of one prefix are written: with a hyphen or not, and with how many digits at least. */
    private record Style(boolean separated, int width) {

        PrefixedReading write(String prefix, String digits) {
            String significant = Ascii.withoutLeadingZeros(digits);
            return new PrefixedReading(
                    prefix, separated, "0".repeat(Math.max(0, width - significant.length())) + significant);
        }
    }

    private static final Map<String, Style> KNOWN = Map.ofEntries(
            // Oracle Database and its tools.
            entry("CRS", new Style(true, 4)),
            entry("DRG", new Style(true, 5)),
            entry("EXP", new Style(true, 5)),
            entry("IMP", new Style(true, 5)),
            entry("KUP", new Style(true, 5)),
            entry("LPX", new Style(true, 5)),
            entry("LRM", new Style(true, 5)),
            entry("ORA", new Style(true, 5)),
            entry("PLS", new Style(true, 5)),
            entry("RMAN", new Style(true, 5)),
            entry("SP2", new Style(true, 4)),
            entry("TNS", new Style(true, 5)),
            entry("UDE", new Style(true, 5)),
            entry("UDI", new Style(true, 5)),
            // MySQL and the Apache HTTP server.
            entry("MY", new Style(true, 6)),
            entry("AH", new Style(false, 5)),
            // Microsoft Entra ID.
            entry("AADSTS", new Style(false, 1)),
            // Compilers, linkers and build tools of Microsoft.
            entry("CS", new Style(false, 4)),
            entry("LNK", new Style(false, 4)),
            entry("MSB", new Style(false, 4)),
            entry("NETSDK", new Style(false, 4)),
            entry("NU", new Style(false, 4)),
            entry("TS", new Style(false, 4)));

    /** @throws IllegalArgumentException when a part has another shape */
    public PrefixedReading {
        boolean prefixFits = separated ? isNamespace(prefix) : Ascii.all(prefix, Ascii::isUpperCaseLetter);
        if (!prefixFits || prefix.isEmpty() || prefix.length() > LONGEST_PREFIX) {
            throw new IllegalArgumentException("A prefix has up to 16 upper-case letters");
        }
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !Ascii.all(digits, Ascii::isDigit)) {
            throw new IllegalArgumentException("A prefix is followed by one to ten digits");
        }
    }

    @Override
    public Format format() {
        return Format.PREFIXED;
    }

    @Override
    public String canonical() {
        return prefix + (separated ? "-" : "") + digits;
    }

    /**
     * Prefix and number without separator and leading zeros. Where the prefix itself ends in a digit a hyphen keeps
     * the two apart: {@code SP2-0640} is {@code SP2-640}, which no number of another prefix can spell.
     */
    @Override
    public String key() {
        boolean endsInDigit = Ascii.isDigit(prefix.charAt(prefix.length() - 1));
        return prefix + (endsInDigit ? "-" : "") + Ascii.withoutLeadingZeros(digits);
    }

    /** Whether the prefix is one whose product is known to write its codes so, with that many digits. */
    public boolean isFamiliar() {
        return fillsWidth(prefix, digits);
    }

    private static boolean isNamespace(String prefix) {
        return !prefix.isEmpty()
                && Ascii.isUpperCaseLetter(prefix.charAt(0))
                && Ascii.all(prefix, c -> Ascii.isUpperCaseLetter(c) || Ascii.isDigit(c));
    }

    /**
     * The prefixed code that the text spells, if it does. A hyphen may follow any prefix of letters and digits; a
     * space or an underscore only a known one, because elsewhere they part words or belong to a symbol.
     */
    static Optional<PrefixedReading> read(String text) {
        int digitsStart = startOfTrailingDigits(text);
        int prefixEnd = digitsStart;
        char before = digitsStart == 0 ? '\0' : text.charAt(digitsStart - 1);
        boolean joined = Ascii.isLetter(before);
        if (!joined) {
            prefixEnd = Math.max(0, digitsStart - 1);
        }
        String prefix = Ascii.upper(text.substring(0, prefixEnd));
        String digits = text.substring(digitsStart);
        if (!fits(prefix, digits, joined) || !(joined || mayFollow(prefix, before))) {
            return Optional.empty();
        }
        Style style = KNOWN.get(prefix);
        return Optional.of(style == null ? new PrefixedReading(prefix, !joined, digits) : style.write(prefix, digits));
    }

    /** Whether this is the upper-case prefix of codes whose style we know. */
    static boolean isKnownPrefix(String prefix) {
        return KNOWN.containsKey(prefix);
    }

    /** Whether the digits are as many as the product of this known prefix writes. */
    static boolean fillsWidth(String prefix, String digits) {
        Style style = KNOWN.get(prefix);
        return style != null && digits.length() >= style.width;
    }

    static int startOfTrailingDigits(String text) {
        int start = text.length();
        while (start > 0 && Ascii.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean fits(String prefix, String digits, boolean joined) {
        return !prefix.isEmpty()
                && prefix.length() <= LONGEST_PREFIX
                && !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && Ascii.isUpperCaseLetter(prefix.charAt(0))
                && Ascii.all(prefix, c -> Ascii.isUpperCaseLetter(c) || (!joined && Ascii.isDigit(c)));
    }

    private static boolean mayFollow(String prefix, char separator) {
        return separator == '-' || (isKnownPrefix(prefix) && (separator == '_' || isPlainSpace(separator)));
    }

    private static boolean isPlainSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t';
    }
}
