package org.causebook.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.causebook.editing.FurtherCodes;
import org.causebook.editing.NewCode;
import org.causebook.exchange.FileRow.FileEntry;
import org.causebook.exchange.FileRow.FileFault;
import org.jspecify.annotations.Nullable;

/** Makes rows of what a reader has found in a file, and notices codes that stand in it twice. */
public final class Rows {

    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * Where a row stands and what it is called there.
     *
     * @param line from 1
     * @param column where the code stands, from 1; 0 when that says nothing
     * @param code as the file writes it
     * @param catalog slug of the catalog that the row names; null when it names none
     */
    public record At(
            int line, int column, String code, @Nullable String catalog) {}

    /** The row of an entry with that content, or why there is none. */
    public FileRow entry(At at, Notation notation, Supplier<EntryContent> content, List<String> notes) {
        return entry(at, notation, () -> NewCode.primary(notation, at.code()), content, notes);
    }

    /** The same with a primary code that the file writes in full, as it does for a range. */
    public FileRow entry(
            At at, Notation notation, Supplier<EntryCode> code, Supplier<EntryContent> content, List<String> notes) {
        EntryCode primary;
        try {
            primary = code.get();
        } catch (InvalidContent invalid) {
            return fault(at, sentence(invalid));
        }
        var first = lines.putIfAbsent(at.catalog() + " " + primary.key(), at.line());
        if (first != null) {
            return fault(at, "The code " + primary.text() + " stands in line " + first + " already.");
        }
        try {
            var complete = FurtherCodes.readable(content.get(), notation);
            return new FileEntry(at.line(), at.code(), primary, complete, at.catalog(), notes);
        } catch (InvalidContent invalid) {
            return fault(at, sentence(invalid));
        }
    }

    /** Whether the text is a code that a catalog of that notation can hold. */
    static boolean isCode(Notation notation, String text) {
        try {
            NewCode.primary(notation, text);
            return true;
        } catch (InvalidContent invalid) {
            return false;
        }
    }

    /** Whether the text can be a further code in a catalog of that notation. */
    static boolean canBeFurther(Notation notation, String text) {
        try {
            var code = EntryCode.of(text, EntryCode.Kind.ALIAS, null, null, null);
            FurtherCodes.readable(EntryContent.empty().withCodes(List.of(code)), notation);
            return true;
        } catch (InvalidContent invalid) {
            return false;
        }
    }

    /** A row that is refused. */
    public static FileFault fault(At at, String reason) {
        return new FileFault(at.line(), at.column(), reason, at.code());
    }

    /** All faults in one sentence. */
    public static String sentence(InvalidContent invalid) {
        var all = invalid.faults().stream().map(Rows::clause).collect(Collectors.joining("; "));
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + (all.endsWith(".") ? "" : ".");
    }

    private static String clause(Fault fault) {
        return (fault.field().isEmpty() ? "it" : fault.field()) + " " + fault.message();
    }
}
