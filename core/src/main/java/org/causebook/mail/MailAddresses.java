package org.causebook.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: the addresses that people gave us. Each belongs to an account or to a report of a reader. One that is kept is
 * asked to be confirmed by a mail.
 */
public interface MailAddresses {

    /**
     * An address that is kept.
     *
     * @param confirmed whether whoever reads its mail has said that it is theirs
     * @param trouble why the last mail could not be delivered; null if it was, or there was none
     * @param report code of the report that it belongs to; empty if it belongs to an account
     */
    record Kept(
            MailAddress address,
            boolean confirmed,
            @Nullable String trouble,
            Optional<String> report) {}

    /** The address of that account. */
    Optional<Kept> ofAccount(long account);

    /** The address of the report with that hash of its key. */
    Optional<Kept> ofReport(String keyHash);

    /** The address whose last mail had a link with a secret of that hash. */
    Optional<Kept> byKeyHash(String keyHash);

    /** Replaces the address of the account, if it has one. */
    void keepForAccount(long account, MailAddress address);

    /** Keeps an address for the report with that hash of its key. */
    void keepForReport(String keyHash, MailAddress address);

    /** How many reports wait for that address to be confirmed. */
    int unconfirmed(MailAddress address);

    /** Confirms the address whose last mail had a link with a secret of that hash; says whether there is one. */
    boolean confirm(String keyHash);

    /** Deletes the address of that account, with all that was to be sent to it. */
    void forgetOfAccount(long account);

    /** Deletes the address of the report with that hash of its key. */
    void forgetOfReport(String keyHash);

    /** Deletes the address whose last mail had a link with a secret of that hash; says whether there was one. */
    boolean forget(String keyHash);
}
