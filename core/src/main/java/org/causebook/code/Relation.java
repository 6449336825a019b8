package org.causebook.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A value that another value carries, or that carries it.
 *
 * @param value the related value
 * @param kind what it is to the first value
 */
public record Relation(StatusValue value, Kind kind) {

    private static final long FACILITY_WIN32 = 0x8007_0000L;
    private static final long FACILITY_HTTP = 0x8019_0000L;
    private static final long NTSTATUS_BIT = 0x1000_0000L;
    private static final int HIGHEST_ERRNO = 4095;
    private static final int HIGHEST_SIGNAL = 64;
    private static final long CLOSE = 16;
    /** Codes of 32 bits are handed out in blocks. */
    private static final long CLOSE_IN_BLOCK = 256;

    /** How a value is made of another: by the macros of the Windows headers, by a POSIX shell, or by a kernel. */
    public enum Kind {
        WIN32_IN_HRESULT("the Win32 error inside this HRESULT", Notation.STATUS_32),
        HRESULT_OF_WIN32("the HRESULT that carries this Win32 error", Notation.STATUS_32, Notation.NUMBER),
        NTSTATUS_IN_HRESULT("the NTSTATUS inside this HRESULT", Notation.NTSTATUS, Notation.STATUS_32),
        HRESULT_OF_NTSTATUS("the HRESULT that carries this NTSTATUS", Notation.STATUS_32, Notation.NTSTATUS),
        HTTP_IN_HRESULT("the HTTP status inside this HRESULT", Notation.HTTP),
        SIGNAL_OF_EXIT_STATUS("the signal that this exit status reports", Notation.SIGNAL),
        ERRNO_OF_NEGATIVE("the error number that this is the negative of", Notation.ERRNO),
        SAME_EXIT_STATUS("the same exit status, kept in other bits", Notation.EXIT_CODE, Notation.NUMBER),
        /** No arithmetic ties it to the first value, but neighbours are often of one family. */
        CLOSE("a code with a number close to this one", Notation.values());

        private final String phrase;
        private final Set<Notation> notations;

        Kind(String phrase, Notation... notations) {
            this.phrase = phrase;
            this.notations = Set.of(notations);
        }

        /** What the related value is to the first one, in words. */
        public String phrase() {
            return phrase;
        }

        /** Whether a catalog of this notation can explain the related value. */
        public boolean isAnsweredBy(Notation notation) {
            return notations.contains(notation);
        }
    }

    /** The values related to this one; often none. */
    public static List<Relation> of(StatusValue value) {
        List<Relation> relations = new ArrayList<>();
        long bits = value.unsigned();
        addCarried(relations, bits);
        if (value.isSmallNegative()) {
            if (-value.signed() <= HIGHEST_ERRNO) {
                relations.add(relation(-value.signed(), Kind.ERRNO_OF_NEGATIVE));
            }
        } else if (Layout.NtStatus.severityOf(value) == Severity.ERROR) {
            // The macro accepts any value, but what has the severity of a warning is nearly always an HRESULT.
            boolean wraps = (bits & NTSTATUS_BIT) != 0;
            relations.add(relation(bits ^ NTSTATUS_BIT, wraps ? Kind.NTSTATUS_IN_HRESULT : Kind.HRESULT_OF_NTSTATUS));
        }
        addExitStatus(relations, value);
        return List.copyOf(relations);
    }

    /** The values around this one, the nearest first. */
    public static List<Relation> around(StatusValue value) {
        List<Relation> around = new ArrayList<>();
        long farthest = value.unsigned() > 0xFFFF ? CLOSE_IN_BLOCK : CLOSE;
        for (long distance = 1; distance <= farthest; distance++) {
            if (value.unsigned() >= distance) {
                around.add(relation(value.unsigned() - distance, Kind.CLOSE));
            }
            if (value.unsigned() + distance <= StatusValue.MAX) {
                around.add(relation(value.unsigned() + distance, Kind.CLOSE));
            }
        }
        return List.copyOf(around);
    }

    /** Zero is left out: success is no error in any facility. */
    private static void addCarried(List<Relation> relations, long bits) {
        long code = bits & 0xFFFF;
        if (code == 0) {
            return;
        }
        if (bits == code) {
            relations.add(relation(FACILITY_WIN32 | code, Kind.HRESULT_OF_WIN32));
        } else if (bits == (FACILITY_WIN32 | code)) {
            relations.add(relation(code, Kind.WIN32_IN_HRESULT));
        } else if (bits == (FACILITY_HTTP | code) && code >= HttpReading.LOWEST && code <= HttpReading.HIGHEST) {
            relations.add(relation(code, Kind.HTTP_IN_HRESULT));
        }
    }

    private static void addExitStatus(List<Relation> relations, StatusValue value) {
        long bits = value.unsigned();
        if (bits > 128 && bits <= 128 + HIGHEST_SIGNAL) {
            relations.add(relation(bits - 128, Kind.SIGNAL_OF_EXIT_STATUS));
        }
        if (bits == 0xFF) {
            relations.add(relation(StatusValue.MAX, Kind.SAME_EXIT_STATUS));
        } else if (bits == StatusValue.MAX) {
            relations.add(relation(0xFF, Kind.SAME_EXIT_STATUS));
        }
    }

    private static Relation relation(long value, Kind kind) {
        return new Relation(new StatusValue(value), kind);
    }
}
