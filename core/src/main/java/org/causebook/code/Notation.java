package org.causebook.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a catalog writes its codes, and which readings of a text it can therefore hold. */
public enum Notation {
    /** Win32 errors and HRESULTs, written as unsigned decimal numbers. */
    STATUS_32("status32"),
    /** NTSTATUS values, written in hexadecimal. */
    NTSTATUS("ntstatus"),
    HTTP("http"),
    SQLSTATE("sqlstate"),
    /** The name is the identity; the number depends on the system, so it only helps to find the name. */
    ERRNO("errno"),
    EXIT_CODE("exit-code"),
    /** Symbols, and codes with a prefix. */
    SYMBOLIC("symbolic"),
    /** Whole numbers with a sign. They mean something in their own catalog only. */
    NUMBER("number"),
    /** As for errno, the name is the identity: some numbers differ between systems. */
    SIGNAL("signal"),
    /** Class, subject and detail of RFC 3463. */
    ENHANCED_SMTP("enhanced-smtp"),
    /** Replies of three digits, of which the first is the class: SMTP, FTP, SIP, RTSP. */
    REPLY("reply"),
    /** Numbers whose bits each mean something. */
    FLAGS("flags"),
    /** Names; where a code has a number too, the number is an alias. */
    NAME("name");

    private static final long HIGHEST_ERRNO = 4095;
    private static final long HIGHEST_SIGNAL = 64;
    private static final long HIGHEST_WORD = 0xFFFF;
    private static final long LOWEST_REPLY = 100;
    private static final long HIGHEST_REPLY = 699;

    private final String id;

    Notation(String id) {
        this.id = id;
    }

    /** The name in stored data and public answers. */
    public String id() {
        return id;
    }

    /** The notation with this {@link #id()}. */
    public static Optional<Notation> ofId(String id) {
        for (Notation notation : values()) {
            if (notation.id.equals(id)) {
                return Optional.of(notation);
            }
        }
        return Optional.empty();
    }

    /** The best of the readings that a catalog of this notation can hold. */
    public Optional<Reading> choose(Recognised recognised) {
        return recognised.readings().stream().filter(this::accepts).findFirst();
    }

    /**
     * The text under which catalogs of this notation file the code: the address text of the reading, save for numbers
     * with a sign, where {@code 4294967195} is {@code -101}.
     */
    public String canonical(Reading reading) {
        return this == NUMBER && reading instanceof NumericReading number
                ? Integer.toString(number.status().signed())
                : reading.canonical();
    }

    /** How catalogs of this notation write the code for people; it is not always the text of its address. */
    public String display(Reading reading) {
        if (this != NUMBER && reading instanceof NumericReading number) {
            return this == NTSTATUS ? number.status().hex() : number.status().decimal();
        }
        return canonical(reading);
    }

    /** Whether catalogs of this notation write the number as it was written: few write 0x00000028 as 40. */
    public boolean writes(Reading reading) {
        return this != NTSTATUS || !isDecimal(reading, 0, HIGHEST_WORD);
    }

    /** Whether a catalog of this notation can hold the reading. */
    public boolean accepts(Reading reading) {
        return switch (this) {
            case STATUS_32, NTSTATUS, EXIT_CODE, NUMBER, FLAGS -> reading instanceof NumericReading;
            case HTTP -> reading instanceof HttpReading;
            case SQLSTATE -> reading instanceof SqlStateReading;
            case ERRNO -> reading instanceof SymbolReading || isDecimal(reading, 0, HIGHEST_ERRNO);
            case NAME -> isName(reading) || isDecimal(reading, -HIGHEST_ERRNO, HIGHEST_ERRNO);
            case SIGNAL -> isName(reading) || isDecimal(reading, 1, HIGHEST_SIGNAL);
            case SYMBOLIC -> reading instanceof PrefixedReading || reading instanceof SymbolReading;
            case ENHANCED_SMTP -> reading instanceof EnhancedReading;
            case REPLY -> isDecimal(reading, LOWEST_REPLY, HIGHEST_REPLY);
        };
    }

    /**
     * The single flags that the value consists of, the lowest first; none in other notations, and none for a value that
     * is a single flag itself. They answer a sum that has no entry of its own.
     */
    public List<StatusValue> parts(StatusValue value) {
        List<StatusValue> parts = new ArrayList<>();
        if (this == FLAGS && Long.bitCount(value.unsigned()) > 1) {
            for (long rest = value.unsigned(); rest != 0; rest &= rest - 1) {
                parts.add(new StatusValue(Long.lowestOneBit(rest)));
            }
        }
        return List.copyOf(parts);
    }

    /** Whether a code's name is its identity, and its numbers are further codes, because they differ between systems. */
    public boolean isNamed() {
        return this == ERRNO || this == SIGNAL || this == NAME;
    }

    /** Names may end in a number, as SIGUSR1 does. */
    private static boolean isName(Reading reading) {
        return reading instanceof SymbolReading || reading instanceof PrefixedReading;
    }

    private static boolean isDecimal(Reading reading, long lowest, long highest) {
        return reading instanceof NumericReading number
                && number.format() == Reading.Format.DECIMAL
                && number.status().signed() >= lowest
                && number.status().signed() <= highest;
    }
}
