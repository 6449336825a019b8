package org.causebook.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.code.HttpReading;
import org.causebook.code.NotACode;
import org.causebook.code.Reading;
import org.causebook.code.SqlStateReading;
import org.causebook.code.StatusValue;

/**
 * What may be a code. Which of the uncertain ones are is decided when the whole text has been read, with one question
 * for many. However long the text, only so many are kept; {@link #complete()} tells whether that was all.
 */
final class Candidates {

    static final int MAX_DISTINCT = 20_000;
    static final int MAX_PLACES = 100_000;

    private static final int FIRST_ERROR = 400;

    private record Key(String text, Usage usage) {}

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
    private boolean complete = true;

    Candidates(Skips skips) {
        this.skips = skips;
    }

    /**
     * Notes what stands there.
     *
     * @param sure whether it is a code even if nobody knows it
     * @return whether it is done with; not when it cannot be read as the usage says
     */
    boolean add(Line line, int from, int to, Usage usage, boolean sure) {
        var key = new Key(line.text(from, to), usage);
        var known = distinct.get(key);
        if (known == null) {
            if (distinct.size() >= MAX_DISTINCT) {
                complete = false;
                return false;
            }
            known = read(key);
            distinct.put(key, known);
        }
        known.ifPresent(candidate -> note(line, from, key, candidate, sure));
        return known.isPresent();
    }

    private static Optional<Candidate> read(Key key) {
        try {
            return Optional.of(new Candidate(key.usage(), key.usage().read(key.text())));
        } catch (NotACode none) {
            return Optional.empty();
        }
    }

    private void note(Line line, int from, Key key, Candidate candidate, boolean sure) {
        if (isSuccess(candidate)) {
            skips.add(SkipReason.SUCCESS, 1);
            return;
        }
        kept.putIfAbsent(key, candidate);
        candidate.seen(line.number, sure);
        if (places.size() < MAX_PLACES) {
            places.add(new Place(line.number, column(line, from), candidate, key.text(), sure));
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
        if (best instanceof SqlStateReading state) {
            return state.state().equals("00000");
        }
        return best.value()
                .map(StatusValue::unsigned)
                .filter(value -> value == 0)
                .isPresent();
    }

    /** Whether the code that was noted last stands there. */
    boolean hasAt(Line line, int from) {
        if (places.isEmpty()) {
            return false;
        }
        var last = places.get(places.size() - 1);
        return last.line() == line.number && last.column() == column(line, from);
    }

    private static int column(Line line, int from) {
        return from - line.start + line.cut + 1;
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
