package org.causebook.token;

import java.util.Set;
import org.causebook.account.DisplayName;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;

/**
 * An API token to create.
 *
 * @param name unique among the account's tokens, 1 to 100 characters
 * @param scopes what the token allows, at least one right
 * @param days after how many days the token expires, 1 to 366
 */
public record NewApiToken(String name, Set<Right> scopes, int days) {

    /** The longest life of a token. */
    public static final int MAX_DAYS = 366;

    public NewApiToken {
        DisplayName.check("name", name);
        if (scopes.isEmpty()) {
            throw new InvalidQuery("scopes", "must name at least one right");
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidQuery("days", "must be from 1 to " + MAX_DAYS);
        }
        scopes = Set.copyOf(scopes);
    }
}
