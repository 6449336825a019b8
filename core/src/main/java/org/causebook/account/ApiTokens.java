package org.causebook.account;

import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Port: the tokens that programs use. They are known by their {@link Secrets#hash} only, times are the database's. */
public interface ApiTokens {

    /** The account that a token belongs to, and what it allows. */
    record Use(Account account, Set<Right> scopes) {

        public Use {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * Adds a token.
     *
     * @throws TokenNameTaken if the account has another one of that name
     */
    ApiToken add(long account, NewApiToken token, String tokenHash);

    /** The use of a token that has not expired and whose account is active. Notes the use, at most once a minute. */
    Optional<Use> use(String tokenHash);

    /** The tokens of an account, the newest first; expired ones stay for a while. */
    Page<ApiToken> list(long account, PageRequest page);

    /** Removes a token of an account and tells what it was. */
    Optional<ApiToken> remove(long account, long id);

    /** Removes what has been over for long. */
    void forget();
}
