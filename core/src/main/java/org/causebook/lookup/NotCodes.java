package org.causebook.lookup;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.causebook.code.NotACode;

/** Some of the texts looked up are no codes. */
public final class NotCodes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SortedMap<Integer, NotACode> reasons;
    private final transient List<Suggestion> suggestions;

    NotCodes(SortedMap<Integer, NotACode> reasons, List<Suggestion> suggestions) {
        super(reasons.size() + " of the texts are no codes");
        this.reasons = new TreeMap<>(reasons);
        this.suggestions = List.copyOf(suggestions);
    }

    /** Why each is none, by its position in the request, from 0. */
    public SortedMap<Integer, NotACode> reasons() {
        return reasons;
    }

    /** Why the first of them is none. */
    public NotACode first() {
        return reasons.values().iterator().next();
    }

    /** Known codes that may have been meant; only given when one text was looked up. */
    public List<Suggestion> suggestions() {
        return suggestions;
    }
}
