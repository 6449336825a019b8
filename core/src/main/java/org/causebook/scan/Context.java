package org.causebook.scan;

import org.jspecify.annotations.Nullable;

/** What the words and characters before a place lead to expect there. It begins anew with every line. */
final class Context {

    /** The word that is still in force; NOTHING when another text has come between. */
    Word word = Word.NOTHING;
    /** Where that word begins and ends. */
    int from;

    int to;
    /** Where the last word ends that stands between that word and the number; the same as {@link #to} without any. */
    int reach;
    /** Whether the line has told of something that went wrong. */
    boolean trouble;
    /** Whether a date or a time stood on the line. */
    boolean time;

    private Word previous = Word.NOTHING;
    private int previousEnd;

    void begin() {
        word = Word.NOTHING;
        previous = Word.NOTHING;
        trouble = false;
        time = false;
    }

    /** Nothing is expected any more: a number or another word stood here. */
    void forget() {
        word = Word.NOTHING;
        previous = Word.NOTHING;
    }

    /** A word has ended. */
    void after(Word next, int begin, int end) {
        trouble |= next.isTrouble();
        Word before = word;
        if ((next == Word.BETWEEN || next == Word.VALUE) && before != Word.NOTHING) {
            goOn(before, next, begin, end);
            return;
        }
        become(joined(before, next, begin), begin, end);
    }

    private void goOn(Word before, Word next, int begin, int end) {
        if (before == Word.FAILED) {
            become(Word.ERROR, begin, end);
        } else if (before == Word.EXIT && next == Word.VALUE) {
            become(Word.EXITED, begin, end);
        }
        reach = end;
    }

    /** Two words that say more together. */
    private Word joined(Word before, Word next, int begin) {
        return switch (next) {
            case STATUS -> afterStatus(before, begin);
            case STATE -> before == Word.SQL ? Word.SQLSTATE : Word.NOTHING;
            case ERROR -> before == Word.HTTP ? Word.HTTP : Word.ERROR;
            default -> next;
        };
    }

    private Word afterStatus(Word before, int begin) {
        return switch (before) {
            case HTTP -> Word.HTTP;
            case EXIT, EXITED -> Word.EXITED;
            case ERROR, FAILED -> Word.ERROR;
            case STATUS -> Word.STATUS_CODE;
            case FOREIGN -> Word.NOTHING;
            default -> previous == Word.FOREIGN && previousEnd == begin - 1 ? Word.NOTHING : Word.STATUS;
        };
    }

    private void become(Word next, int begin, int end) {
        previous = word;
        previousEnd = to;
        word = next;
        from = begin;
        to = end;
        reach = end;
    }

    /** A character that belongs to no word stood here. */
    void after(char c, Line line, int place) {
        if (word == Word.NOTHING) {
            return;
        }
        if (!connects(c) && !isEmptyCall(c, line, place) && !isVersion(c, line, place)) {
            forget();
        }
    }

    private static boolean connects(char c) {
        return switch (c) {
            case ' ', '\t', ':', '=', '(', '[', '{', '<', '"', '\'', '`', '*', '-', '#', '%' -> true;
            case '\u00A0', '\u2018', '\u201C', '\u2212' -> true;
            default -> false;
        };
    }

    /** {@code GetLastError() = 5}. */
    private static boolean isEmptyCall(char c, Line line, int place) {
        return c == ')' && line.at(place - 1) == '(';
    }

    private boolean isVersion(char c, Line line, int place) {
        return word == Word.HTTP && c == '/' && place == to && Line.isDigit(line.at(place + 1));
    }

    /** Why the expected number is no code; null when the words before do not say. */
    @Nullable
    SkipReason reason() {
        return word.reason();
    }
}
