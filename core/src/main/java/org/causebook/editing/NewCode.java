package org.causebook.editing;

import java.util.Optional;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.Notation;
import org.causebook.code.NumericReading;
import org.causebook.code.Reading;
import org.causebook.code.Recognised;
import org.causebook.code.StatusValue;
import org.jspecify.annotations.Nullable;

/** Makes the code of an entry from what an editor typed, in the way in which its catalog writes codes. */
public final class NewCode {

    private NewCode() {}

    /**
     * The reading that a catalog of that notation takes.
     *
     * @throws InvalidContent if the text is no code, or none that such a catalog can hold
     */
    static Reading read(Notation notation, String field, String typed) {
        return notation.choose(recognise(field, typed))
                .filter(reading -> isIdentity(notation, reading))
                .orElseThrow(() -> new InvalidContent(field, "is a code, but not of the notation of this catalog"));
    }

    /** @throws InvalidContent if the text is no code */
    static Recognised recognise(String field, String typed) {
        try {
            return CodeRecogniser.recognise(typed);
        } catch (NotACode notACode) {
            throw new InvalidContent(field, "is not a code: " + notACode.fault());
        }
    }

    /**
     * The primary code of a new entry.
     *
     * @throws InvalidContent if the text is no code, or none that such a catalog can hold
     */
    public static EntryCode primary(Notation notation, String typed) {
        return code(notation, read(notation, "code", typed), null, EntryCode.Kind.PRIMARY);
    }

    static EntryCode code(Notation notation, Reading reading, @Nullable String qualifier, EntryCode.Kind kind) {
        Optional<Long> value = reading.value().map(StatusValue::unsigned);
        return new EntryCode(
                notation.canonical(reading), reading.key(), value.orElse(null), value.orElse(null), qualifier, kind);
    }

    private static boolean isIdentity(Notation notation, Reading reading) {
        return !notation.isNamed() || !(reading instanceof NumericReading);
    }
}
