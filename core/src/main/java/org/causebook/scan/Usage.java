package org.causebook.scan;

import java.util.List;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.HttpReading;
import org.causebook.code.NotACode;
import org.causebook.code.Notation;
import org.causebook.code.Reading;
import org.causebook.code.Reading.Format;
import org.causebook.code.Recognised;
import org.causebook.code.StatusValue;

/** What the surroundings of a code say that it is. That decides how it is read, and which catalogs can answer. */
enum Usage {
    /** An error of whatever program. */
    ERROR,
    /** A status: of HTTP where it fits, else of whatever program. */
    STATUS,
    /** What a program ended with. */
    EXIT,
    /** A number of the operating system, such as Unix programs print. */
    ERRNO,
    HTTP,
    SQLSTATE,
    /** A reply of a mail server; only a catalog that the text names can explain it. */
    REPLY,
    /** A symbol, or a code with a prefix. */
    NAME;

    private static final long HIGHEST_BYTE = 0xFF;

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
            case HTTP -> reading.format() == Format.HTTP;
            case SQLSTATE -> reading.format() == Format.SQLSTATE;
            case NAME -> reading.format() == Format.PREFIXED || reading.format() == Format.SYMBOL;
            case STATUS -> reading.format() == Format.HTTP || reading.equals(bestNumber(all));
            default -> reading.equals(bestNumber(all));
        };
    }

    /** Digits could all be hexadecimal ones; in a text only one of the two was meant. */
    private static Reading bestNumber(Recognised all) {
        return all.readings().stream()
                .filter(reading -> reading.format() == Format.DECIMAL || reading.format() == Format.HEXADECIMAL)
                .findFirst()
                .orElse(all.best());
    }

    private static List<Reading> httpFirst(List<Reading> readings) {
        var http = readings.stream().filter(HttpReading.class::isInstance).toList();
        return http.isEmpty() ? readings : http;
    }

    /** Whether a catalog of this notation can answer though the text does not name it. */
    boolean answeredBy(Notation notation, Reading reading) {
        return switch (this) {
            case HTTP -> notation == Notation.HTTP;
            case SQLSTATE -> notation == Notation.SQLSTATE;
            case ERRNO -> notation == Notation.ERRNO;
            case REPLY -> false;
            case EXIT -> isWide(reading) ? notation != Notation.HTTP : notation == Notation.EXIT_CODE;
            case STATUS -> (notation == Notation.HTTP) == (reading instanceof HttpReading);
            case ERROR, NAME -> notation != Notation.HTTP;
        };
    }

    /** More than the eight bits of a POSIX exit status: then the system's own errors come through. */
    private static boolean isWide(Reading reading) {
        return reading.value().map(StatusValue::unsigned).orElse(0L) > HIGHEST_BYTE;
    }
}
