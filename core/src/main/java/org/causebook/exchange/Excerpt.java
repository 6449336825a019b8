package org.causebook.exchange;

/** Makes the beginning of a text of others fit to be shown. */
final class Excerpt {

    private static final int REPLACEMENT = 0xFFFD;

    private Excerpt() {}

    /** The beginning in one line, without control characters and halves of characters. */
    static String of(String text, int longest) {
        var cut = text.length() > longest;
        var shown = new StringBuilder();
        text.substring(0, cut ? longest : text.length())
                .codePoints()
                .map(Excerpt::harmless)
                .forEach(shown::appendCodePoint);
        return cut ? shown.append('…').toString() : shown.toString().strip();
    }

    private static int harmless(int character) {
        if (Character.isWhitespace(character)) {
            return ' ';
        }
        var type = Character.getType(character);
        var hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return hidden ? REPLACEMENT : character;
    }
}
