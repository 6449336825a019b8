package org.causebook.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.causebook.code.Reading;
import org.jspecify.annotations.Nullable;

/** Completes the further codes of a draft, of which editors write the text only. */
public final class FurtherCodes {

    private FurtherCodes() {}

    /**
     * The content with its further codes as they are stored.
     *
     * @throws InvalidContent with all its faults, if it is not complete
     */
    public static EntryContent complete(EntryContent content, Notation notation) {
        return complete(content, notation, content.faults());
    }

    /**
     * The content with its further codes as they are stored. The rest of it may be incomplete.
     *
     * @throws InvalidContent with the faults of these codes
     */
    public static EntryContent readable(EntryContent content, Notation notation) {
        return complete(content, notation, List.of());
    }

    private static EntryContent complete(EntryContent content, Notation notation, List<Fault> known) {
        var faults = new ArrayList<>(known);
        var codes = new ArrayList<EntryCode>();
        for (int i = 0; i < content.codes().size(); i++) {
            try {
                codes.add(complete(content.codes().get(i), notation, "codes[" + i + "].text"));
            } catch (InvalidContent invalid) {
                faults.addAll(invalid.faults());
            }
        }
        checkTwice(codes, faults);
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults.stream().distinct().toList());
        }
        return content.withCodes(codes);
    }

    /** Spellings of one code are one code; the same number on two platforms is two. */
    private static void checkTwice(List<EntryCode> codes, List<Fault> faults) {
        var seen = new HashSet<List<@Nullable String>>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(Arrays.asList(codes.get(i).key(), codes.get(i).qualifier()))) {
                faults.add(new Fault("codes[" + i + "].text", "is listed twice"));
            }
        }
    }

    /** A range has no text that could be read; it stays what it is. */
    private static EntryCode complete(EntryCode written, Notation notation, String field) {
        if (written.isRange()) {
            return written;
        }
        return NewCode.code(notation, read(written.text(), notation, field), written.qualifier(), written.kind());
    }

    /** Where the name is the identity, its numbers are further codes: any reading of the notation will do. */
    private static Reading read(String text, Notation notation, String field) {
        if (!notation.isNamed()) {
            return NewCode.read(notation, field, text);
        }
        return notation.choose(NewCode.recognise(field, text))
                .orElseThrow(() -> new InvalidContent(field, "is neither a name nor a small number"));
    }
}
