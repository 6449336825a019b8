package org.causebook.scan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes out of a line what only machines read: ANSI colours, tags, entities. What an element or a {@code Name} attribute
 * calls its value becomes a key: {@code <Data Name="Status">5</Data>} reads as {@code Status=5}. Where each character stood
 * is kept.
 */
final class Normaliser {

    private static final char ESCAPE = '\u001B';
    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_NAME = 40;

    /** Elements that only lay out text. */
    private static final Set<String> LAYOUT =
            Set.of(("a b i u p br td tr th table tbody thead div span strong em code pre tt "
                            + "li ul ol dl dt dd font body html head h1 h2 h3 h4 h5 h6 hr small sub sup center nobr label")
                    .split(" ", -1));

    private static final List<String> SPACES =
            List.of("&nbsp;", "&#160;", "&#xa0;", "&#32;", "&lt;", "&gt;", "&quot;", "&#9;");

    private final char[] chars = new char[Line.LONGEST];
    private final int[] origin = new int[Line.LONGEST];
    private int length;

    /** Replaces the characters of the line by those that are left. */
    void normalise(Line line) {
        length = 0;
        boolean closes = closes(line);
        int at = line.start;
        while (at < line.end) {
            char c = line.chars[at];
            int end = at;
            if (c == ESCAPE) {
                end = escapeEnd(line, at);
            } else if (c == '<') {
                end = tag(line, at, closes);
            } else if (c == '&') {
                end = entityEnd(line, at);
                if (end > at) {
                    append(' ', at - line.start);
                }
            }
            if (end == at) {
                append(c, at - line.start);
                end++;
            }
            at = end;
        }
        line.chars = chars;
        line.origin = origin;
        line.start = 0;
        line.end = length;
    }

    private void append(char c, int from) {
        chars[length] = c;
        origin[length++] = from;
    }

    /** Whether the line has a closing tag, so that names in angle brackets are elements. */
    private static boolean closes(Line line) {
        for (int i = line.start; i + 2 < line.end; i++) {
            if (line.chars[i] == '<' && line.chars[i + 1] == '/' && Line.isLetter(line.chars[i + 2])) {
                return true;
            }
        }
        return false;
    }

    /** Where the control sequence ends (ECMA-48). */
    private static int escapeEnd(Line line, int at) {
        char kind = line.at(at + 1);
        int end = at + 2;
        if (kind == ']') {
            while (end < line.end && line.chars[end] != '\u0007' && line.chars[end] != ESCAPE) {
                end++;
            }
            return Math.min(end + 1, line.end);
        }
        if (kind != '[') {
            return Math.min(end, line.end);
        }
        while (end < line.end && (line.chars[end] < '@' || line.chars[end] > '~')) {
            end++;
        }
        return Math.min(end + 1, line.end);
    }

    private static int entityEnd(Line line, int at) {
        for (var space : SPACES) {
            if (line.hasFolded(at, space)) {
                return at + space.length();
            }
        }
        return at;
    }

    /** Writes what the tag leaves; returns where it ends, or where it begins when it is none. */
    private int tag(Line line, int at, boolean closes) {
        int from = line.at(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (Line.isLetter(line.at(to))
                || (to > from && (Line.isDigit(line.at(to)) || ":_-.".indexOf(line.at(to)) >= 0))) {
            if (line.at(to) == '\0' || to - from > LONGEST_NAME) {
                return at;
            }
            to++;
        }
        char next = line.at(to);
        boolean tag = to > from && (next == '>' || next == '/' || next == ' ' || next == '\t');
        int end = tag ? tagEnd(line, to) : -1;
        if (end < 0) {
            return at;
        }
        boolean closing = from == at + 2;
        boolean layout = LAYOUT.contains(line.text(from, to).toLowerCase(Locale.ROOT));
        if (!closes && !layout && !line.has(end - 3, "\">") && !line.has(end - 2, "/>")) {
            return at;
        }
        append(' ', at - line.start);
        boolean value = line.at(end) != '<' && line.at(end) > ' ';
        if (!closing && !layout && value) {
            key(line, from, to, end);
        }
        return end;
    }

    private void key(Line line, int from, int to, int end) {
        int begin = from;
        int finish = to;
        if (line.at(to) == ' ') {
            for (int i = to; i < end - 6; i++) {
                if (line.has(i, " Name=\"") || line.has(i, " Name='")) {
                    begin = i + 7;
                    finish = line.wordEnd(begin);
                }
            }
            if (begin == from) {
                return;
            }
        }
        for (int i = begin; i < finish; i++) {
            append(line.chars[i], i - line.start);
        }
        append('=', finish - line.start);
    }

    private static int tagEnd(Line line, int from) {
        for (int i = from; i < line.end && i < from + LONGEST_TAG; i++) {
            if (line.chars[i] == '>') {
                return i + 1;
            }
            if (line.chars[i] == '<') {
                return -1;
            }
        }
        return -1;
    }
}
