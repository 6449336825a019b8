package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** What must hold for whatever is recognised. */
final class Promises {

    private Promises() {}

    static void hold(Recognised recognised) {
        for (Reading reading : recognised.readings()) {
            String canonical = reading.canonical();
            assertThat(CodeText.isValid(canonical)).as(canonical).isTrue();
            assertThat(CodeText.isValid(reading.key())).as(reading.key()).isTrue();
            Recognised again = CodeRecogniser.recognise(canonical);
            assertThat(again.canonical()).as(recognised.query()).isEqualTo(canonical);
            assertThat(again.readings()).as(recognised.query()).contains(sameFormOrNumber(reading, again));
        }
        for (Notation notation : Notation.values()) {
            catalogKeepsItsCode(notation, recognised);
        }
    }

    /** A number may be addressed in the other form than it was typed in; everything else comes back as it was. */
    private static Reading sameFormOrNumber(Reading reading, Recognised again) {
        if (!(reading instanceof NumericReading number)) {
            return reading;
        }
        return again.readings().stream()
                .filter(NumericReading.class::isInstance)
                .filter(other -> other.value().equals(Optional.of(number.status())))
                .findFirst()
                .orElse(reading);
    }

    private static void catalogKeepsItsCode(Notation notation, Recognised recognised) {
        notation.choose(recognised)
                .ifPresent(chosen -> assertThat(notation.choose(CodeRecogniser.recognise(chosen.canonical())))
                        .as(notation + " " + recognised.query())
                        .map(Reading::canonical)
                        .contains(chosen.canonical()));
    }
}
