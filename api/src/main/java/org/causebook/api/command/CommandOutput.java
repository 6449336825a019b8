package org.causebook.api.command;

import java.io.PrintStream;
import java.util.Locale;
import org.causebook.text.TextLines;

/**
 * Where a command writes. Of what it prints, a terminal obeys nothing.
 *
 * @param out the answer
 * @param err what went wrong, and progress
 * @param json whether the answer is to be JSON
 */
public record CommandOutput(PrintStream out, PrintStream err, boolean json) {

    /** Prints text for people. */
    public void text(String text) {
        out.print(TextLines.harmless(text));
        out.flush();
    }

    /** Prints JSON in one line. In JSON, control characters can stand in strings only, where an escape means the same. */
    public void json(String json) {
        var line = new StringBuilder(json.length() + 1);
        json.codePoints().forEach(character -> {
            if (TextLines.isObeyed(character)) {
                line.append(String.format(Locale.ROOT, "\\u%04X", character));
            } else {
                line.appendCodePoint(character);
            }
        });
        out.append(line).append('\n').flush();
    }
}
