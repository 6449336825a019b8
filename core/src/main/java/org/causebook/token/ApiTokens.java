package org.causebook.token;

import java.util.Optional;
import java.util.Set;
import org.causebook.account.Account;
import org.causebook.account.Expiring;
import org.causebook.account.Right;
import org.causebook.account.Secrets;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/**
 * Port: the tokens that programs use. They are stored by their {@link Secrets#hash}. Times are the database's.
 */
public interface ApiTokens extends Expiring {

    /** The account that a token belongs to, and what the token allows. */
    record Use(Account account, Set<Right> scopes) {

        public Use {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The account has another valid token of that name. */
    final class TokenNameTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TokenNameTaken() {
            super("the account has another token of that name");
        }
    }

    /**
     * Adds a token.
     *
     * @throws TokenNameTaken if the account has another token of that name
     */
    ApiToken add(long account, NewApiToken token, String tokenHash);

    /** Finds a token that has not expired and whose account is active. Notes the use, at most once a minute. */
    Optional<Use> use(String tokenHash);

    /** The tokens of an account, newest first. Expired ones are listed for 30 days. */
    Page<ApiToken> list(long account, PageRequest page);

    /** Deletes a token of an account and returns what it was. */
    Optional<ApiToken> remove(long account, long id);

    /** Deletes all tokens of an account and returns how many there were. */
    int removeAll(long account);
}
