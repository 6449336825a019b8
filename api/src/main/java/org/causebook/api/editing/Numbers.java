package org.causebook.api.editing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.InvalidQuery;
import org.causebook.editing.UnknownNote;
import org.causebook.editing.UnknownRevision;
import org.jspecify.annotations.Nullable;

/** Numbers in addresses. They come as text, so that one that is none names nothing instead of failing. */
final class Numbers {

    private static final Pattern INT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LONG = Pattern.compile("[0-9]{1,18}");

    private Numbers() {}

    /** @throws UnknownRevision if it is no number */
    static int ofRevision(String given) {
        if (!INT.matcher(given).matches()) {
            throw new UnknownRevision();
        }
        return Integer.parseInt(given);
    }

    /** @throws UnknownNote if it is no number */
    static long ofNote(String given) {
        if (!LONG.matcher(given).matches()) {
            throw new UnknownNote();
        }
        return Long.parseLong(given);
    }

    /**
     * The number of a revision in a query.
     *
     * @throws InvalidQuery if it is no number
     */
    static Optional<Integer> parameter(String field, @Nullable String given) {
        return Parameters.text(given).map(text -> {
            if (!INT.matcher(text).matches()) {
                throw new InvalidQuery(field, "must be the number of one");
            }
            return Integer.valueOf(text);
        });
    }
}
