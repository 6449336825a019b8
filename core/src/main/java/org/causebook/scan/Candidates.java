package org.causebook.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.code.EnhancedReading;
import org.causebook.code.HttpReading;
import org.causebook.code.NotACode;
import org.causebook.code.Notation;
import org.causebook.code.Reading;
import org.causebook.code.Recognised;
import org.causebook.code.SqlStateReading;
import org.causebook.code.StatusValue;
import org.causebook.code.SymbolReading;
import org.jspecify.annotations.Nullable;

/**
 * What may be a code. Which of the uncertain ones are is decided when the whole text has been read, with one question
 * for many. However long the text, only so many are kept; {@link #complete()} tells whether that was all.
 */
final class Candidates {

    static final int MAX_DISTINCT = 20_000;
    static final int MAX_PLACES = 100_000;

    private static final int NO_CATALOG = -1;
    private static final int FIRST_ERROR = 400;

    /** What makes two places one candidate: the text, its family, and the catalog that claims it or is named beside it. */
    private record Key(String text, Family family, int claimant, int named) {}

    /**
     * Where a candidate stands.
     *
     * @param sure whether it is a code even if nobody knows it
     */
    record Place(int line, int column, Candidate candidate, String text, boolean sure) {}

    private final Map<Key, Optional<Candidate>> distinct = new HashMap<>();
    private final Map<Key, Candidate> kept = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Skips skips;
    private final boolean lenient;
    private boolean complete = true;
    private int named = NO_CATALOG;
    /** The line and the end of the code that was noted last. */
    private int lastLine;

    private int lastFrom;
    private int lastEnd;

    Candidates(Skips skips, boolean lenient) {
        this.skips = skips;
        this.lenient = lenient;
    }

    /** A line begins that names this catalog, or none where it is negative. */
    void begin(int catalog) {
        named = catalog;
    }

    /** Whether a person asks: marked hexadecimal numbers count even where nothing announces them, and so does success. */
    boolean isLenient() {
        return lenient;
    }

    /**
     * Notes what stands there.
     *
     * @param sure whether it is a code even if nobody knows it
     * @return whether it is done with; not when it cannot be read as the family says
     */
    boolean add(Line line, int from, int to, Family family, boolean sure) {
        return add(line, from, to, new Key(line.text(from, to), family, NO_CATALOG, named), null, sure);
    }

    /** Notes what stands there, and what belongs to it elsewhere on the line; {@code spelled} is both together. */
    boolean addSpelled(Line line, int from, int to, String spelled, Family family) {
        return add(line, from, to, new Key(spelled, family, NO_CATALOG, named), null, true);
    }

    /**
     * Notes what a form claims for its catalog. A name still has to be a published one.
     *
     * @param typed how the code would be typed alone
     */
    boolean addClaimed(Line line, int from, int to, String typed, CatalogName catalog, int number) {
        var key = new Key(typed, Family.CLAIMED, number, number);
        boolean letters = true;
        for (int i = from; i < to; i++) {
            letters &= Line.isLetter(line.chars[i]);
        }
        boolean names = switch (catalog.notation()) {
            case NAME, ERRNO, SIGNAL -> true;
            default -> false;
        };
        boolean name = letters || (names && Line.isLetter(line.chars[from]));
        return add(line, from, to, key, catalog.notation(), !name);
    }

    private boolean add(Line line, int from, int to, Key key, @Nullable Notation notation, boolean sure) {
        var known = distinct.get(key);
        if (known == null) {
            if (distinct.size() >= MAX_DISTINCT) {
                complete = false;
                return false;
            }
            known = read(key, notation);
            distinct.put(key, known);
        }
        if (known.isPresent()) {
            note(line, from, to, key, known.get(), sure);
            lastLine = line.number;
            lastFrom = from + line.cut;
            lastEnd = to + line.cut;
        }
        return known.isPresent();
    }

    private static Optional<Candidate> read(Key key, @Nullable Notation notation) {
        try {
            var recognised = key.family().read(key.text());
            if (notation != null) {
                var fitting = notation.choose(recognised).map(List::of).orElse(recognised.readings());
                recognised = new Recognised(key.text(), fitting);
            }
            return Optional.of(new Candidate(key.family(), recognised, key.claimant(), key.named()));
        } catch (NotACode none) {
            return Optional.empty();
        }
    }

    private void note(Line line, int from, int to, Key key, Candidate candidate, boolean sure) {
        if (!lenient && isSuccess(candidate)) {
            skips.add(SkipReason.SUCCESS, 1);
            return;
        }
        kept.putIfAbsent(key, candidate);
        candidate.seen(line.number, sure);
        if (places.size() < MAX_PLACES) {
            places.add(new Place(line.number, line.column(from), candidate, line.text(from, to), sure));
        } else {
            complete = false;
        }
    }

    /** What says that all went well is no answer to the question what went wrong. */
    private static boolean isSuccess(Candidate candidate) {
        Reading best = candidate.recognised().best();
        if (best instanceof HttpReading http) {
            return http.status() < FIRST_ERROR;
        }
        if (best instanceof EnhancedReading enhanced) {
            return enhanced.statusClass() == 2;
        }
        if (best instanceof SqlStateReading state) {
            return state.state().equals("00000");
        }
        if (best instanceof SymbolReading) {
            return false;
        }
        long value = best.value().map(StatusValue::unsigned).orElse(-1L);
        return value == 0 || (candidate.family() == Family.REPLY && value < FIRST_ERROR);
    }

    /** Whether the code that was noted last stands there. */
    boolean hasAt(Line line, int from) {
        return lastLine == line.number && lastFrom == from + line.cut;
    }

    /** Whether the code that was noted last ends there. */
    boolean hasEndedAt(Line line, int to) {
        return lastLine == line.number && lastEnd == to + line.cut;
    }

    List<Candidate> all() {
        return List.copyOf(kept.values());
    }

    /** In the order of the text. */
    List<Place> places() {
        return places;
    }

    boolean complete() {
        return complete;
    }
}
