package org.causebook.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.EnhancedReading;
import org.causebook.code.HttpReading;
import org.causebook.code.NotACode;
import org.causebook.code.Notation;
import org.causebook.code.NumericReading;
import org.causebook.code.PrefixedReading;
import org.causebook.code.Reading;
import org.causebook.code.Reading.Format;
import org.causebook.code.Recognised;
import org.causebook.code.SqlStateReading;
import org.causebook.code.StatusValue;
import org.causebook.code.SymbolReading;

/**
 * What kind of code the words around a code say that it is. The family decides how the text is read, which catalogs can
 * answer, and which of them answers first.
 */
enum Family {
    /** An error of whatever program. */
    ERROR,
    /** A status: of HTTP where it fits, else of whatever program. */
    STATUS,
    /** What a program ended with. */
    EXIT,
    /** A number of the operating system, such as Unix programs print; kernels print it negative. */
    ERRNO,
    SIGNAL,
    HTTP,
    SQLSTATE,
    /** An error number of a database. */
    DATABASE,
    /** A reply of three digits of a mail, file or telephone server. */
    REPLY,
    /** An enhanced mail status. */
    ENHANCED,
    /** A symbol, or a code with a prefix. */
    NAME,
    /** What the form of a catalog claims for it. */
    CLAIMED;

    private static final long HIGHEST_BYTE = 0xFF;
    private static final long HIGHEST_WORD = 0xFFFF;
    /** Nobody reports an interim response. */
    private static final int LOWEST_HTTP = 200;

    private static final int NEVER = -1;

    /**
     * The text with the readings that fit.
     *
     * @throws NotACode when none does
     */
    Recognised read(String text) {
        var all = CodeRecogniser.recognise(text);
        var fitting =
                all.readings().stream().filter(reading -> fits(reading, all)).toList();
        if (fitting.isEmpty()) {
            throw new NotACode(NotACode.Reason.NOT_A_CODE);
        }
        return new Recognised(text, this == STATUS ? httpFirst(fitting) : fitting);
    }

    private boolean fits(Reading reading, Recognised all) {
        return switch (this) {
            case HTTP -> reading instanceof HttpReading;
            case SQLSTATE -> reading instanceof SqlStateReading;
            case ENHANCED -> reading instanceof EnhancedReading;
            case NAME -> reading instanceof PrefixedReading || reading instanceof SymbolReading;
            case STATUS -> reading instanceof HttpReading || reading.equals(bestNumber(all));
            case CLAIMED -> true;
            default -> reading.equals(bestNumber(all));
        };
    }

    /** Digits could all be hexadecimal ones; in a text only one of the two was meant. */
    private static Reading bestNumber(Recognised all) {
        return all.readings().stream()
                .filter(NumericReading.class::isInstance)
                .findFirst()
                .orElse(all.best());
    }

    private static List<Reading> httpFirst(List<Reading> readings) {
        var http = readings.stream()
                .filter(reading -> reading instanceof HttpReading status && status.status() >= LOWEST_HTTP)
                .toList();
        return http.isEmpty()
                ? readings.stream().filter(NumericReading.class::isInstance).toList()
                : http;
    }

    /**
     * Readings that may answer where none of the code itself is known: the errno of a negative number, the class of an
     * enhanced status, the status of a sub-status, the flags of a sum.
     */
    List<Reading> further(Recognised recognised) {
        var further = new ArrayList<Reading>();
        for (var reading : recognised.readings()) {
            errno(reading).ifPresent(further::add);
            further.addAll(reading.broader());
        }
        if (this == EXIT || this == CLAIMED || this == STATUS || this == ERROR) {
            recognised
                    .best()
                    .value()
                    .filter(value -> value.unsigned() <= HIGHEST_BYTE)
                    .ifPresent(value -> Notation.FLAGS
                            .parts(value)
                            .forEach(part -> further.add(new NumericReading(Format.DECIMAL, part))));
        }
        return further;
    }

    /** The positive number of a negative errno. */
    private static Optional<Reading> errno(Reading reading) {
        return reading.value()
                .filter(StatusValue::isSmallNegative)
                .map(value -> new NumericReading(Format.DECIMAL, StatusValue.of(-value.signed())));
    }

    /** How early a catalog of this notation answers, from 0; negative when it cannot. */
    int rank(Notation notation, Reading reading) {
        return switch (this) {
            case HTTP -> only(notation, Notation.HTTP);
            case SQLSTATE -> only(notation, Notation.SQLSTATE);
            case REPLY -> only(notation, Notation.REPLY);
            case ENHANCED -> only(notation, Notation.ENHANCED_SMTP);
            case SIGNAL -> only(notation, Notation.SIGNAL);
            case DATABASE -> only(notation, Notation.NUMBER);
            case ERRNO -> notation == Notation.NUMBER ? 1 : only(notation, Notation.ERRNO);
            case EXIT -> rankOfExit(notation, reading);
            case STATUS ->
                (notation == Notation.HTTP) == (reading instanceof HttpReading) ? number(notation, reading) : NEVER;
            case ERROR -> number(notation, reading);
            case NAME -> notation == Notation.HTTP ? NEVER : 0;
            case CLAIMED -> 0;
        };
    }

    private static int only(Notation notation, Notation one) {
        return notation == one ? 0 : NEVER;
    }

    private static int rankOfExit(Notation notation, Reading reading) {
        long value = reading.value().map(StatusValue::unsigned).orElse(0L);
        boolean wide = value > HIGHEST_BYTE;
        return switch (notation) {
            case EXIT_CODE -> value > HIGHEST_WORD ? 2 : 0;
            case STATUS_32, NTSTATUS -> wide ? 1 : 2;
            case NUMBER, FLAGS -> 3;
            default -> NEVER;
        };
    }

    private static int number(Notation notation, Reading reading) {
        return switch (notation) {
            case STATUS_32, HTTP -> 0;
            case NTSTATUS -> notation.writes(reading) ? 0 : 2;
            case ERRNO, EXIT_CODE, SYMBOLIC, SQLSTATE -> 1;
            case NUMBER -> 2;
            default -> NEVER;
        };
    }
}
