package org.causebook.code;

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
    public Form form() {
        return Form.PREFIXED;
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
        return Prefixes.fillsWidth(prefix, digits);
    }

    private static boolean isNamespace(String prefix) {
        return !prefix.isEmpty()
                && Ascii.isUpperCaseLetter(prefix.charAt(0))
                && Ascii.all(prefix, c -> Ascii.isUpperCaseLetter(c) || Ascii.isDigit(c));
    }
}
