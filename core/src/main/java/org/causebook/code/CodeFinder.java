package org.causebook.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the codes inside a sentence, a path or a log. It takes only what can hardly be anything else: {@code 0x}
 * numbers, HRESULTs and NTSTATUS values in decimal, eight hexadecimal digits with letters, codes with a known prefix,
 * symbols in capitals with an underscore, and bare numbers behind words such as "error" or "returned". Dates, times,
 * versions, network addresses, UUIDs and amounts are no codes. A symbol is only a candidate until a published one
 * matches it.
 */
public final class CodeFinder {

    private CodeFinder() {}

    /** The codes of the text in the order in which they stand; none overlaps another. The time taken is linear. */
    public static List<FoundCode> findAll(String text) {
        List<FoundCode> found = new ArrayList<>();
        Expectation expected = Expectation.NOTHING;
        int position = 0;
        while (position < text.length()) {
            if (!Place.isWordCharacter(text.charAt(position))) {
                expected = expected.afterCharacter(text.charAt(position));
                position++;
                continue;
            }
            Place word = Place.wordAt(text, position);
            Optional<FoundCode> code = codeAt(word, expected);
            code.ifPresent(found::add);
            expected = code.isPresent() ? Expectation.NOTHING : expected.afterWord(word);
            position = code.map(FoundCode::end).orElse(word.end());
        }
        return List.copyOf(found);
    }

    private static Optional<FoundCode> codeAt(Place word, Expectation expected) {
        return NumbersInText.at(word, expected)
                .or(() -> NamesInText.at(word, expected))
                .flatMap(CodeFinder::recognised);
    }

    /** What has the right surroundings can still be too large a number. */
    private static Optional<FoundCode> recognised(Place place) {
        String text = place.text();
        try {
            return Optional.of(new FoundCode(place.start(), place.end(), text, CodeRecogniser.recognise(text)));
        } catch (NotACode notOne) {
            return Optional.empty();
        }
    }
}
