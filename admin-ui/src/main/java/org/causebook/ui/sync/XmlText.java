package org.causebook.ui.sync;

import java.util.regex.Pattern;
import org.causebook.ui.page.TextLines;

/** Text as XML 1.0 can hold it. A character that no document may contain, not even escaped, becomes U+FFFD. */
final class XmlText {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private XmlText() {}

    /** The text with its lines. */
    static String lines(String text) {
        var clean = new StringBuilder(text.length());
        TextLines.harmless(text).codePoints().map(XmlText::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text in one line. */
    static String line(String text) {
        return SPACES.matcher(lines(text)).replaceAll(" ").strip();
    }

    /** Control characters are gone by now; left are halves of surrogate pairs and two that mean nothing (2.2). */
    private static int allowed(int character) {
        var half = character >= 0xD800 && character <= 0xDFFF;
        return half || character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character;
    }
}
