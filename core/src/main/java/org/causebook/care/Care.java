package org.causebook.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How an entry is cared for.
 *
 * @param owner login of who answers for it
 * @param reviewOn when somebody said to look at it again; empty for the interval of its catalog
 * @param dueOn when to look at it again; empty if nobody has said, and the catalog has no interval
 * @param reviewedAt when somebody last looked at it
 * @param reviewedBy login of who that was
 * @param every the interval of its catalog in days
 * @param dead addresses of its references that lead nowhere
 */
public record Care(
        Optional<String> owner,
        Optional<LocalDate> reviewOn,
        Optional<LocalDate> dueOn,
        Optional<Instant> reviewedAt,
        Optional<String> reviewedBy,
        Optional<Integer> every,
        List<String> dead) {

    public Care {
        dead = List.copyOf(dead);
    }
}
