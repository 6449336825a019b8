package org.causebook.persistence.editing;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.causebook.editing.EntryRef;
import org.jspecify.annotations.Nullable;

/** A row that a statement gave, read by the names of its columns. */
record Row(Tuple columns) {

    /** The columns that {@link #entry()} reads, of an entry {@code e} and its catalog {@code c}. */
    static final String ENTRY = " e.id as entry_id, c.slug as catalog, e.code ";

    EntryRef entry() {
        return new EntryRef(number("entry_id"), text("catalog"), text("code"));
    }

    String text(String column) {
        return columns.get(column, String.class);
    }

    @Nullable
    String textOrNull(String column) {
        return columns.get(column, String.class);
    }

    Optional<String> optionalText(String column) {
        return Optional.ofNullable(textOrNull(column));
    }

    long number(String column) {
        return columns.get(column, Number.class).longValue();
    }

    int integer(String column) {
        return columns.get(column, Number.class).intValue();
    }

    Optional<Integer> optionalInteger(String column) {
        return Optional.ofNullable(columns.get(column, Integer.class));
    }

    boolean truth(String column) {
        return columns.get(column, Boolean.class);
    }

    Instant time(String column) {
        return columns.get(column, Instant.class);
    }

    Optional<Instant> optionalTime(String column) {
        return Optional.ofNullable(columns.get(column, Instant.class));
    }
}
