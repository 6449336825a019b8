package org.causebook.code;

import java.util.Map;
import java.util.Optional;

/**
 * The name of a code: {@code E_FAIL}, {@code EAGAIN}. Names are kept in upper case, whatever case was typed: two
 * spellings of one name are one code and share one address. How a product spells it is a matter of its entry.
 *
 * @param symbol a letter and then up to 63 letters, digits and underscores, in upper case
 */
public record SymbolReading(String symbol) implements Reading {

    static final int LONGEST = 64;

    /** How Samba and MIT Kerberos begin names that others write without the mark of the library. */
    private static final Map<String, String> MARKED = Map.of(
            "NT_STATUS_", "STATUS_",
            "KRB5KDC_ERR_", "KDC_ERR_",
            "KRB5KRB_AP_ERR_", "KRB_AP_ERR_",
            "KRB5KRB_ERR_", "KRB_ERR_");

    /** @throws IllegalArgumentException when the text has another shape */
    public SymbolReading {
        if (!hasShape(symbol)) {
            throw new IllegalArgumentException("A symbol has up to 64 upper-case letters, digits and underscores");
        }
    }

    static boolean hasShape(String upperCase) {
        return !upperCase.isEmpty()
                && upperCase.length() <= LONGEST
                && Ascii.isUpperCaseLetter(upperCase.charAt(0))
                && Ascii.all(upperCase, c -> Ascii.isUpperCaseLetter(c) || Ascii.isDigit(c) || c == '_');
    }

    @Override
    public Format format() {
        return Format.SYMBOL;
    }

    @Override
    public String canonical() {
        return symbol;
    }

    /** The name without the mark of one library: {@code STATUS_LOGON_FAILURE} of {@code NT_STATUS_LOGON_FAILURE}. */
    Optional<SymbolReading> unmarked() {
        return MARKED.entrySet().stream()
                .filter(mark -> symbol.startsWith(mark.getKey()))
                .findFirst()
                .map(mark -> new SymbolReading(
                        mark.getValue() + symbol.substring(mark.getKey().length())));
    }

    /** Whether nothing but a published symbol can make this text a code: it might be any word. */
    public boolean lettersOnly() {
        return Ascii.all(symbol, Ascii::isUpperCaseLetter);
    }
}
