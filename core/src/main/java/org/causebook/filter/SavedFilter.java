package org.causebook.filter;

import java.util.regex.Pattern;
import org.causebook.catalog.InvalidQuery;

/**
 * A filter that someone keeps.
 *
 * @param name what its owner calls it, at most {@value #LONGEST_NAME} characters
 * @param query what follows the question mark in the address of the list, at most 2,000 characters
 */
public record SavedFilter(long id, String name, String query) {

    private static final int LONGEST_NAME = 60;

    /** Nothing of it can end a header or begin a fragment. */
    private static final Pattern QUERY = Pattern.compile("[!-~&&[^#]]{1,2000}");

    /**
     * The name without spaces around it.
     *
     * @throws InvalidQuery if it is no name
     */
    static String checkedName(String typed) {
        var name = typed.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidQuery("name", "must be text of at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /**
     * The query.
     *
     * @throws InvalidQuery if no address can have it
     */
    static String checkedQuery(String query) {
        if (!isQuery(query)) {
            throw new InvalidQuery("query", "must be the query of an address");
        }
        return query;
    }

    /** Whether an address can have that query. */
    public static boolean isQuery(String query) {
        return QUERY.matcher(query).matches();
    }
}
