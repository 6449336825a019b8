package org.causebook.code;

import java.util.HexFormat;

/**
 * A status of 32 bits, kept as the unsigned number that the bits spell. Every form that people write (unsigned,
 * signed, hexadecimal) is a view of this one value.
 *
 * @param unsigned 0 to 4294967295
 */
public record StatusValue(long unsigned) implements Comparable<StatusValue> {

    static final long MAX = 0xFFFF_FFFFL;

    /** @throws IllegalArgumentException when the number does not fit 32 bits */
    public StatusValue {
        if (unsigned < 0 || unsigned > MAX) {
            throw new IllegalArgumentException("A status value has 32 bits");
        }
    }

    /**
     * The value that is written as this number, with or without a sign: -1 and 4294967295 are one value.
     *
     * @param written -2147483648 to 4294967295
     * @throws IllegalArgumentException when the number is outside that range
     */
    public static StatusValue of(long written) {
        return new StatusValue(written < 0 && written >= Integer.MIN_VALUE ? written + MAX + 1 : written);
    }

    /** The same bits as a signed number, which is how many programs print a failing HRESULT. */
    public int signed() {
        return (int) unsigned;
    }

    /** Eight upper-case hexadecimal digits after {@code 0x}. */
    public String hex() {
        return "0x" + HexFormat.of().withUpperCase().toHexDigits(unsigned, 8);
    }

    /** The unsigned decimal number, without leading zeros. */
    public String decimal() {
        return Long.toString(unsigned);
    }

    /**
     * The text that addresses this value: the decimal, or the hexadecimal form where the decimal would be read as
     * bare hexadecimal first (80000000 to 89999999).
     */
    public String canonical() {
        String decimal = decimal();
        return NumericReading.readsHexadecimalFirst(decimal) ? hex() : decimal;
    }

    @Override
    public int compareTo(StatusValue other) {
        return Long.compare(unsigned, other.unsigned);
    }

    /** Whether the bit is set; 31 is the highest. */
    boolean isSet(int bit) {
        return bits(bit, bit) == 1;
    }

    /** The bits from {@code highest} down to {@code lowest} as a number. */
    int bits(int highest, int lowest) {
        long mask = (1L << (highest - lowest + 1)) - 1;
        return (int) (unsigned >> lowest & mask);
    }

    /** Whether this is a number from -65536 to -1: an exit status or a negated error number, never an HRESULT. */
    public boolean isSmallNegative() {
        return unsigned > 0xFFFE_FFFFL;
    }
}
