package org.causebook.scan;

import org.jspecify.annotations.Nullable;

/**
 * The line that is being read, cut into words: a part of a buffer that the next line will use again. All looks to the side
 * are of bounded length, so that a text is read in linear time.
 */
final class Line {

    /** A longer line is read in pieces. */
    static final int LONGEST = 1 << 16;

    static final int DIGIT = 1;
    static final int UPPER = 2;
    static final int LOWER = 4;
    static final int UNDERSCORE = 8;
    /** A letter or digit that is not of ASCII. */
    static final int FOREIGN = 16;

    private static final byte[] CLASSES = classes();

    char[] chars = {};
    int start;
    int end;
    /** From 1. */
    int number;
    /** How many UTF-16 units of the line lie before {@link #start}; not 0 only where a very long line was cut. */
    int cut;

    /** Where each character stood in the text as sent, from the start of the line; null where nothing was left out. */
    int @Nullable [] origin;

    /** How many words the line has. Words are runs of letters, digits and underscores. */
    int words;
    /**
     * Where each word begins and ends, the classes of its characters, and its place in the vocabulary or -1. A call such
     * as {@code gnutls_handshake()} has the place of its library's name.
     */
    final int[] from = new int[LONGEST];

    final int[] to = new int[LONGEST];
    final int[] classes = new int[LONGEST];
    final int[] known = new int[LONGEST];
    /** Which of the words are in the vocabulary. */
    final int[] listed = new int[LONGEST];

    int listedWords;

    private static byte[] classes() {
        byte[] classes = new byte[0x80];
        for (char c = 0; c < classes.length; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            boolean lower = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            classes[c] = (byte) (digit ? DIGIT : upper ? UPPER : lower ? LOWER : c == '_' ? UNDERSCORE : 0);
        }
        return classes;
    }

    /** Which of the classes a character belongs to; 0 when it belongs to no word. */
    static int classOf(char c) {
        if (c < 0x80) {
            return CLASSES[c];
        }
        return Character.isLetterOrDigit(c) ? FOREIGN : 0;
    }

    static boolean isWord(char c) {
        return classOf(c) != 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static char lower(char c) {
        return isUpper(c) ? (char) (c + 'a' - 'A') : c;
    }

    /** The character at that place; NUL outside of the line. */
    char at(int place) {
        return place < start || place >= end ? '\0' : chars[place];
    }

    /** The column of that place in the text as sent, from 1. */
    int column(int place) {
        return (origin == null ? place - start : origin[place]) + cut + 1;
    }

    /** Where the word ends that goes on here. */
    int wordEnd(int place) {
        int at = place;
        while (at < end && classOf(chars[at]) != 0) {
            at++;
        }
        return at;
    }

    /** Where the digits end that begin here. */
    int digitsEnd(int place) {
        int at = place;
        while (at < end && isDigit(chars[at])) {
            at++;
        }
        return at;
    }

    /** The number that these decimal digits spell, at most 18 of them. */
    long value(int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (chars[i] - '0');
        }
        return value;
    }

    /** Whether nothing ties a number to what stands behind it. */
    boolean endsAlone(int to) {
        char next = at(to);
        char second = at(to + 1);
        return switch (next) {
            case '.', ':' -> !Line.isDigit(second);
            case '/' -> !Line.isDigit(second) && (!Line.isWord(second) || Line.isUpper(second));
            case '-', '#', '@', '~', '+' -> !Line.isWord(second);
            case ',' -> digitsEnd(to + 1) != to + 4 || Line.isWord(at(to + 4));
            case '%' -> false;
            default -> true;
        };
    }

    /** Where the spaces end that begin here, if there are any. */
    int spacesEnd(int place) {
        int at = place;
        while (at < end && (chars[at] == ' ' || chars[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Whether this text stands there, in this case. */
    boolean has(int place, String text) {
        if (place < start || place + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[place + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the digits there are an HTTP status from 400 to 599. */
    boolean isHttpError(int from, int to) {
        return to - from == 3 && value(from, to) >= 400 && value(from, to) < 600;
    }

    /** Whether this lower-case text stands there in any case. */
    boolean hasFolded(int place, String text) {
        if (place < start || place + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(chars[place + i]) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean allHex(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHex(chars[i])) {
                return false;
            }
        }
        return to > from;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Finds the words of the line. */
    void split(Words vocabulary) {
        int count = 0;
        int inVocabulary = 0;
        int at = start;
        while (at < end) {
            int kind = classOf(chars[at]);
            if (kind == 0) {
                at++;
                continue;
            }
            int begin = at;
            int all = 0;
            int hash = 0;
            while (kind != 0) {
                all |= kind;
                hash = Words.hash(hash, chars[at]);
                at++;
                kind = at < end ? classOf(chars[at]) : 0;
            }
            from[count] = begin;
            to[count] = at;
            classes[count] = all;
            int place = all == DIGIT ? -1 : vocabulary.find(this, begin, at, hash);
            if (place < 0 && (all & UNDERSCORE) != 0 && at < end && chars[at] == '(') {
                place = vocabulary.library(this, begin, at);
            }
            known[count] = place;
            if (place >= 0) {
                listed[inVocabulary++] = count;
            }
            count++;
        }
        words = count;
        listedWords = inVocabulary;
    }

    boolean isDigits(int word) {
        return classes[word] == DIGIT;
    }

    /** Whether nothing but this lies between two places. */
    boolean isGap(int begin, int finish, String text) {
        return finish - begin == text.length() && has(begin, text);
    }
}
