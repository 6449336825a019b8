package org.causebook.notification;

import java.util.Optional;
import java.util.Set;
import org.causebook.account.Right;

/**
 * Port: records what happens, in the transaction of the change. An event that cannot be recorded does not happen, and
 * one that was recorded is delivered, whatever happens to the application afterwards.
 */
public interface Events {

    /**
     * Whom an event concerns. Never the one who did it, and nobody whose account is deactivated.
     *
     * @param right what one has to be allowed, so that nobody hears of what they may not read
     * @param logins only these; empty for everyone with that right
     */
    record Recipients(Right right, Optional<Set<String>> logins) {

        public Recipients {
            logins = logins.map(Set::copyOf);
        }

        /** Everyone who may do that. */
        public static Recipients all(Right right) {
            return new Recipients(right, Optional.empty());
        }

        /** Those people, as far as they may read what staff work on. */
        public static Recipients named(Set<String> logins) {
            return new Recipients(Right.READ_WORK, Optional.of(logins));
        }
    }

    /**
     * Records the event, and a notification for each recipient who has not turned that kind off.
     *
     * @param note id of the note that the event tells of, with which all of this will be deleted
     */
    void add(Event event, Optional<Long> note, Recipients recipients);
}
