package org.causebook.api.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.causebook.editing.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * Finds changed words by their Unicode boundaries. Space and punctuation are words of their own, so that nothing is
 * lost.
 */
@ApplicationScoped
class UnicodeWords implements WordDiff {

    /** Comparing takes up to the product of both lengths: more words than this, and sentences are compared instead. */
    private static final long MOST_PAIRS = 4_000_000;

    @Override
    public List<Piece> between(@Nullable String before, @Nullable String after) {
        var pieces = new Pieces();
        compare(Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, ""), pieces);
        return pieces.joined();
    }

    private static void compare(String before, String after, Pieces pieces) {
        var old = words(before);
        var changed = words(after);
        if ((long) old.size() * changed.size() <= MOST_PAIRS) {
            walk(old, changed, pieces, UnicodeWords::replace);
        } else {
            walk(sentences(before), sentences(after), pieces, UnicodeWords::compareSentences);
        }
    }

    /** Where sentences differ their words are compared, unless these are too many again. */
    private static void compareSentences(String before, String after, Pieces pieces) {
        var old = words(before);
        var changed = words(after);
        if ((long) old.size() * changed.size() <= MOST_PAIRS) {
            walk(old, changed, pieces, UnicodeWords::replace);
        } else {
            replace(before, after, pieces);
        }
    }

    private static void replace(String before, String after, Pieces pieces) {
        pieces.add(Kind.REMOVED, before);
        pieces.add(Kind.ADDED, after);
    }

    /** What to do where two texts differ. */
    private interface Difference {
        void between(String before, String after, Pieces pieces);
    }

    private static void walk(List<String> before, List<String> after, Pieces pieces, Difference difference) {
        int at = 0;
        // The plain algorithm keeps every path that it tries, and runs out of memory on long texts.
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            Chunk<String> source = delta.getSource();
            pieces.add(Kind.SAME, String.join("", before.subList(at, source.getPosition())));
            difference.between(text(source), text(delta.getTarget()), pieces);
            at = source.getPosition() + source.size();
        }
        pieces.add(Kind.SAME, String.join("", before.subList(at, before.size())));
    }

    private static String text(Chunk<String> chunk) {
        return String.join("", chunk.getLines());
    }

    private static List<String> words(String text) {
        return split(text, BreakIterator.getWordInstance(Locale.ROOT));
    }

    private static List<String> sentences(String text) {
        return split(text, BreakIterator.getSentenceInstance(Locale.ROOT));
    }

    private static List<String> split(String text, BreakIterator boundaries) {
        boundaries.setText(text);
        var parts = new ArrayList<String>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    /** Pieces as they are found; between two that stayed, what went stands before what came. */
    private static final class Pieces {

        private final List<Piece> found = new ArrayList<>();
        private final Map<Kind, StringBuilder> open = new EnumMap<>(Kind.class);

        void add(Kind kind, String text) {
            if (text.isEmpty()) {
                return;
            }
            if ((kind == Kind.SAME) != open.containsKey(Kind.SAME)) {
                close();
            }
            open.computeIfAbsent(kind, first -> new StringBuilder()).append(text);
        }

        List<Piece> joined() {
            close();
            return List.copyOf(found);
        }

        private void close() {
            open.forEach((kind, text) -> found.add(new Piece(kind, text.toString())));
            open.clear();
        }
    }
}
