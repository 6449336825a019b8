package org.causebook.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.Audience;

/**
 * Who calls a use case.
 *
 * @param account id of the account; empty for a reader, who needs none
 * @param login the account's login, which signs revisions, notes and audit records
 * @param rights what the actor may do in this request: the role's rights, minus those that a token's scopes or a
 *     password that must be changed take away
 * @param origin network address of the request, as far as proxies are trusted
 */
public record Actor(Optional<Long> account, String login, Role role, Set<Right> rights, String origin) {

    private static final Set<Right> UNTIL_ACCOUNT_IS_SAFE = Set.of(Right.READ_PUBLISHED, Right.KEEP_OWN_ACCOUNT);

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

    /** The owner of an account, with all rights of the role. */
    public static Actor owner(Account account, String origin) {
        return of(account, account.role().rights(), origin);
    }

    /** Someone who acts for an account with no more than the given rights, such as the scopes of a token. */
    public static Actor of(Account account, Set<Right> scopes, String origin) {
        var rights = EnumSet.noneOf(Right.class);
        rights.addAll(account.role().rights());
        rights.removeIf(right -> right != Right.READ_PUBLISHED && !scopes.contains(right));
        if (account.mustChangePassword()) {
            rights.retainAll(UNTIL_ACCOUNT_IS_SAFE);
        }
        return new Actor(Optional.of(account.id()), account.login(), account.role(), rights, origin);
    }

    /** The same with no more rights than someone has who must change the password or add a second factor first. */
    public Actor reduced() {
        var left = EnumSet.copyOf(UNTIL_ACCOUNT_IS_SAFE);
        left.retainAll(rights);
        return new Actor(account, login, role, left, origin);
    }

    /** Whether the actor has that right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Which catalogs the actor can see. */
    public Audience audience() {
        return may(Right.READ_INTERNAL) ? Audience.STAFF : Audience.PUBLIC;
    }

    /**
     * Checks that the actor has a right.
     *
     * @throws NotAllowed if not
     */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotAllowed(right, account.isPresent());
        }
    }

    /**
     * The id of the account.
     *
     * @throws NotAllowed if the actor has not signed in
     */
    public long accountId() {
        return account.orElseThrow(() -> new NotAllowed(Right.KEEP_OWN_ACCOUNT, false));
    }

    /** What the audit trail calls the actor's account. */
    public String subject() {
        return "accounts/" + login;
    }
}
