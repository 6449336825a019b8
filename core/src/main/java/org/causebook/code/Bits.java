package org.causebook.code;

/** The bits of a value; 31 is the highest. */
record Bits(StatusValue value) {

    boolean isSet(int bit) {
        return field(bit, bit) == 1;
    }

    int field(int highest, int lowest) {
        long mask = (1L << (highest - lowest + 1)) - 1;
        return (int) (value.unsigned() >> lowest & mask);
    }
}
