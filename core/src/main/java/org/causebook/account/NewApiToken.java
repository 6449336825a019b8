package org.causebook.account;

import java.util.Set;
import org.causebook.catalog.InvalidQuery;

/**
 * A token to be made.
 *
 * @param name unique among the account's tokens, 1 to 100 characters
 * @param scopes what it is to allow, at least one right
 * @param days after how many days it expires, 1 to 366
 */
public record NewApiToken(String name, Set<Right> scopes, int days) {

    /** How long a token may be of use. */
    public static final int MAX_DAYS = 366;

    public NewApiToken {
        Names.check("name", name);
        if (scopes.isEmpty()) {
            throw new InvalidQuery("scopes", "must name at least one right");
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidQuery("days", "must be from 1 to " + MAX_DAYS);
        }
        scopes = Set.copyOf(scopes);
    }
}
