package org.causebook.code;

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
    SYMBOLIC("symbolic");

    private static final long HIGHEST_ERRNO = 4095;

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

    /** How catalogs of this notation write the code for people; it is not always the text of its address. */
    public String display(Reading reading) {
        if (reading instanceof NumericReading number) {
            return this == NTSTATUS ? number.status().hex() : number.status().decimal();
        }
        return reading.canonical();
    }

    private boolean accepts(Reading reading) {
        return switch (this) {
            case STATUS_32, NTSTATUS, EXIT_CODE -> reading instanceof NumericReading;
            case HTTP -> reading instanceof HttpReading;
            case SQLSTATE -> reading instanceof SqlStateReading;
            case ERRNO -> reading instanceof SymbolReading || isSmallNumber(reading);
            case SYMBOLIC -> reading instanceof PrefixedReading || reading instanceof SymbolReading;
        };
    }

    private static boolean isSmallNumber(Reading reading) {
        return reading instanceof NumericReading number
                && number.form() == Form.DECIMAL
                && number.status().unsigned() <= HIGHEST_ERRNO;
    }
}
