package org.causebook.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causebook.code.NotACode.Reason;

/**
 * Recognises the one code that a text consists of, in every form that people write. It knows shapes only; which codes
 * exist is for others to say.
 *
 * <p>Groups of digits ({@code 2,148,598,792}) are never joined: commas and spaces also stand between two codes.
 */
public final class CodeRecogniser {

    private CodeRecogniser() {}

    /**
     * All ways to take the text.
     *
     * @throws NotACode when the text is not exactly one code
     */
    public static Recognised recognise(String typed) {
        String text = TypedText.clean(typed);
        Set<Reading> readings = new LinkedHashSet<>();
        List<NumericReading> numbers = NumericReading.read(text);
        if (Ascii.isLetter(text.charAt(0))) {
            addNames(readings, text, numbers);
            readings.addAll(numbers);
        } else {
            addStates(readings, text, numbers);
        }
        if (readings.isEmpty()) {
            throw new NotACode(
                    Ascii.any(text, TypedText::separatesTexts) ? Reason.SEVERAL_CODES_OR_TEXT : Reason.NOT_A_CODE);
        }
        return new Recognised(typed, List.copyOf(readings));
    }

    /**
     * Text that begins with a letter. Eight hexadecimal digits are a status and no name, lest one text had two
     * meanings of equal right.
     */
    private static void addNames(Set<Reading> readings, String text, List<NumericReading> numbers) {
        String upper = Ascii.upper(text);
        if (!numbers.isEmpty() && NumericReading.beginsWithBareStatus(upper)) {
            return;
        }
        Optional<SqlStateReading> state = sqlState(upper);
        state.filter(s -> SqlStateReading.isLikely(s.state())).ifPresent(readings::add);
        Optional<PrefixedReading> prefixed = PrefixedReading.read(upper);
        prefixed.ifPresent(readings::add);
        if (prefixed.isEmpty() && SymbolReading.hasShape(upper)) {
            var symbol = new SymbolReading(upper);
            readings.add(symbol);
            symbol.unmarked().ifPresent(readings::add);
        }
        // A known prefix is written out in full, so the bare text would no longer lead to itself.
        state.filter(s -> readings.isEmpty()
                        || readings.iterator().next().canonical().equals(s.state()))
                .ifPresent(readings::add);
    }

    /** Text that begins with a digit or a sign. */
    private static void addStates(Set<Reading> readings, String text, List<NumericReading> numbers) {
        Optional<SqlStateReading> state = sqlState(Ascii.upper(text));
        state.filter(s -> SqlStateReading.isLikely(s.state())).ifPresent(readings::add);
        Optional<HttpReading> http = HttpReading.read(text);
        for (NumericReading number : numbers) {
            readings.add(number);
            if (number.format() == Reading.Format.DECIMAL) {
                http.ifPresent(readings::add);
                state.filter(s -> s.state().equals(number.canonical())).ifPresent(readings::add);
            }
        }
        if (numbers.isEmpty()) {
            http.ifPresent(readings::add);
            EnhancedReading.read(text).ifPresent(readings::add);
            state.ifPresent(readings::add);
        }
    }

    private static Optional<SqlStateReading> sqlState(String upper) {
        return SqlStateReading.hasShape(upper) ? Optional.of(new SqlStateReading(upper)) : Optional.empty();
    }
}
