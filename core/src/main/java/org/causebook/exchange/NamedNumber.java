package org.causebook.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/** Makes rows of numbers with names: the number is the code, or the name is, as the catalog has it. */
final class NamedNumber {

    private static final long HIGHEST = 0xFFFF_FFFFL;
    private static final long SIGN = 0x8000_0000L;
    private static final int SEVERITY = 30;

    private static final List<Outcome> SEVERITIES =
            List.of(Outcome.SUCCESS, Outcome.INFORMATIONAL, Outcome.WARNING, Outcome.ERROR);

    private final Notation notation;
    private final Rows rows = new Rows();
    private final Set<Long> further = new HashSet<>();

    NamedNumber(Notation notation) {
        this.notation = notation;
    }

    /**
     * @param outcome as the file says; null to see what the number tells
     * @param meaning null when the file has none
     */
    FileRow row(
            int line,
            String name,
            long value,
            @Nullable Outcome outcome,
            @Nullable String meaning,
            List<String> notes) {
        var shown = name + " = " + value;
        if (value < Integer.MIN_VALUE || value > HIGHEST) {
            return new FileRow.FileFault(line, 0, "The number does not fit 32 bits.", shown);
        }
        long unsigned = value & HIGHEST;
        var at = new Rows.At(line, 0, written(name, value), null);
        var codes = codes(value);
        var row = rows.entry(
                at,
                notation,
                () -> new EntryContent(
                        name,
                        null,
                        meaning,
                        outcome == null ? outcome(unsigned) : outcome,
                        List.of(),
                        List.of(),
                        List.of(),
                        codes,
                        null,
                        null),
                notes);
        return row instanceof FileRow.FileFault fault ? new FileRow.FileFault(line, 0, fault.reason(), shown) : row;
    }

    private boolean isNameTheCode() {
        return notation.isNamed() || notation == Notation.SYMBOLIC;
    }

    private String written(String name, long value) {
        if (isNameTheCode()) {
            return name;
        }
        if (notation == Notation.NTSTATUS) {
            return String.format(Locale.ROOT, "0x%08X", value & HIGHEST);
        }
        return String.valueOf(value);
    }

    /** Where the name is the code, the first name of a number has the number as a further code. */
    private List<EntryCode> codes(long value) {
        var text = String.valueOf(value);
        return notation.isNamed() && Rows.canBeFurther(notation, text) && further.add(value)
                ? List.of(EntryCode.of(text, EntryCode.Kind.ALIAS, null, null, null))
                : List.of();
    }

    /** What the two bits of a severity say. */
    static Outcome ofSeverity(long severity) {
        return SEVERITIES.get((int) (severity & 3));
    }

    private @Nullable Outcome outcome(long unsigned) {
        if (notation == Notation.NTSTATUS) {
            return ofSeverity(unsigned >> SEVERITY);
        }
        if (isNameTheCode()) {
            return null;
        }
        if (unsigned == 0) {
            return Outcome.SUCCESS;
        }
        return notation == Notation.STATUS_32 && unsigned >= SIGN ? Outcome.ERROR : null;
    }
}
