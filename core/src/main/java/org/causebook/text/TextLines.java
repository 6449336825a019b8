package org.causebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks text into lines for a terminal. Every control character but the line break becomes U+FFFD: text that people
 * wrote must not be able to colour, clear or retitle the terminal of the one who reads it.
 */
public final class TextLines {

    private static final Pattern SPACES = Pattern.compile(" +");

    private TextLines() {}

    /** The text in lines of at most {@code width} characters, at least one; a longer word is cut. An empty text is one empty line. */
    public static List<String> wrap(String text, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("lines of " + width + " characters");
        }
        var lines = new ArrayList<String>();
        harmless(text).lines().forEach(line -> wrapLine(line, width, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The text without what a terminal would obey. */
    public static String harmless(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\t', ' ')
                .codePoints()
                .map(TextLines::harmless)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int harmless(int character) {
        return isObeyed(character) && character != '\n' ? 0xFFFD : character;
    }

    /** Whether a terminal may obey a character rather than show it; that includes tab and line break. */
    public static boolean isObeyed(int character) {
        return Character.isISOControl(character) || isDirectionControl(character);
    }

    /** They make a line read otherwise than it is written. */
    private static boolean isDirectionControl(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static void wrapLine(String line, int width, List<String> lines) {
        var current = new StringBuilder();
        for (var word : SPACES.split(line.strip(), -1)) {
            if (!current.isEmpty() && length(current) + 1 + length(word) > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(cut(word, width, lines));
        }
        lines.add(current.toString());
    }

    private static String cut(String word, int width, List<String> lines) {
        int begin = 0;
        int columns = 0;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            if (columns == width) {
                lines.add(word.substring(begin, at));
                begin = at;
                columns = 0;
            }
            columns++;
        }
        return word.substring(begin);
    }

    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
