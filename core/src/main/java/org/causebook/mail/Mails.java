package org.causebook.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causebook.notification.Event;

/** Port: the mails that are due. Those about events are written together with the event. */
public interface Mails {

    /** Why a mail is sent. */
    enum Kind {
        /** To ask whether the address is right. */
        CONFIRMATION,
        /** To tell of one event. */
        NOTIFICATION,
        /** To tell of all events of a day. */
        DAILY,
        /** To tell a reader that there is an answer. */
        ANSWER;

        /** The name in the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with that {@link #id()}. */
        public static Optional<Kind> ofId(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /** Something that happened, and when. */
    record Happened(Event event, Instant at) {}

    /** An entry that readers can open. */
    record Found(String catalog, String code) {}

    /**
     * A mail that this node has taken.
     *
     * @param id the lowest id of the rows that it is made of; the same in every attempt
     * @param rows ids of the rows that it is made of
     * @param addressId which address it goes to
     * @param wantedAt when it was to be sent first
     * @param attempts how often it was tried, this time included
     * @param events what it tells of, the oldest first; empty unless it is about events
     * @param report canonical text of the code that a reader reported; empty if the address is of an account
     * @param answer the entry that tells the cause; empty unless it is about that
     */
    record DueMail(
            long id,
            List<Long> rows,
            Kind kind,
            long addressId,
            MailAddress to,
            Instant wantedAt,
            int attempts,
            List<Happened> events,
            Optional<String> report,
            Optional<Found> answer) {

        public DueMail {
            rows = List.copyOf(rows);
            events = List.copyOf(events);
        }
    }

    /** Writes down which reports have an answer by now, and an address that was confirmed. */
    void addAnswers();

    /** Drops what need not be told any more: what was read, and what somebody may not read any more. */
    void dropOutdated();

    /**
     * Takes mails that are due, at most one of each address, which no node takes until the lease is over, or
     * {@link #sent} or {@link #failed} was called. A node that dies loses nothing: afterwards others take them again.
     */
    List<DueMail> claim(int most, Duration lease);

    /** Keeps the hash of the secret by which the address can be confirmed. */
    void setKeyHash(long address, String keyHash);

    /** Deletes a mail that was sent. The address of a reader who was told is deleted with it. */
    void sent(DueMail mail);

    /** Notes when to try again. */
    void failed(DueMail mail, Duration retryAfter);

    /** Deletes a mail that cannot be delivered. The address of a reader is deleted with it; that of an account keeps the reason. */
    void giveUp(DueMail mail, String reason);
}
