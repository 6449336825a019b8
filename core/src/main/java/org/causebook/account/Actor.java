package org.causebook.account;

import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.Audience;

/**
 * Who asks, as use cases see it.
 *
 * @param account number of the account; empty for a reader, who needs none
 * @param login the account's name, unique and never changed; it signs revisions, notes and audit records
 * @param rights what the actor may do in this request: the role's rights, less what a token's scope or a password that
 *     must be changed leaves out
 * @param origin network address that the request came from, as far as proxies are trusted
 */
public record Actor(Optional<Long> account, String login, Role role, Set<Right> rights, String origin) {

    public Actor {
        rights = Set.copyOf(rights);
        if (account.isEmpty() && role != Role.READER) {
            throw new IllegalArgumentException("only a reader has no account");
        }
    }

    /** Someone who has not signed in. */
    public static Actor anonymous(String origin) {
        return new Actor(Optional.empty(), "", Role.READER, Role.READER.rights(), origin);
    }

    /** Whether the actor has that right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Which catalogs there are for the actor. */
    public Audience audience() {
        return may(Right.READ_INTERNAL) ? Audience.STAFF : Audience.PUBLIC;
    }

    /**
     * Lets only those pass who have that right.
     *
     * @throws NotAllowed if the actor has it not
     */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotAllowed(right, account.isPresent());
        }
    }

    /**
     * The number of the account.
     *
     * @throws NotAllowed if nobody has signed in
     */
    public long accountId() {
        return account.orElseThrow(() -> new NotAllowed(Right.KEEP_OWN_ACCOUNT, false));
    }
}
