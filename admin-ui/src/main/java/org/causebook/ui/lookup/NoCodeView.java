package org.causebook.ui.lookup;

import java.util.List;
import java.util.Objects;
import org.causebook.catalog.InvalidQuery;
import org.causebook.code.NotACode;
import org.causebook.lookup.NotCodes;
import org.causebook.lookup.Suggestion;

/**
 * Why nothing could be looked up, and what may have been meant.
 *
 * @param title in a few words
 * @param reason for the reader, in full sentences
 */
public record NoCodeView(String title, String reason, List<Suggestion> suggestions) {

    public NoCodeView {
        suggestions = List.copyOf(suggestions);
    }

    static NoCodeView of(NotCodes notCodes) {
        var reason = Objects.requireNonNull(notCodes.reasons().get(0), "the one text that was looked up");
        return new NoCodeView("This is no code", words(reason), notCodes.suggestions());
    }

    static NoCodeView of(InvalidQuery invalid) {
        var fault = "The parameter “" + invalid.field() + "” is at fault: " + invalid.getMessage() + ".";
        return new NoCodeView("This cannot be looked up", fault, List.of());
    }

    private static String words(NotACode reason) {
        return Objects.requireNonNullElse(reason.getMessage(), "This is no code.");
    }
}
