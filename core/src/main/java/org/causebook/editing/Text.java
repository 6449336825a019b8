package org.causebook.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What any text that people write must obey, so that it is kept exactly or refused, and never cut or changed. */
final class Text {

    /** More parts than this are no entry for people. */
    private static final int MAX_PARTS = 100;

    private Text() {}

    /** The text, or null when there is nothing to see in it. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** @param longest in UTF-16 units */
    static void check(String field, @Nullable String text, int longest, Consumer<Fault> faults) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            faults.accept(new Fault(field, "must have at most " + longest + " characters"));
        } else if (text.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            faults.accept(new Fault(field, "holds a character that cannot be stored"));
        } else if (text.chars().anyMatch(Text::isControl)) {
            faults.accept(new Fault(field, "holds a control character other than tab and line break"));
        }
    }

    /** They command terminals, and nobody can see them. */
    private static boolean isControl(int character) {
        return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
    }

    static void checkCount(String field, List<?> parts, Consumer<Fault> faults) {
        if (parts.size() > MAX_PARTS) {
            faults.accept(new Fault(field, "must be at most " + MAX_PARTS));
        }
    }
}
