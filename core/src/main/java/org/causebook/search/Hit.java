package org.causebook.search;

import java.util.List;
import org.causebook.catalog.Entry;

/**
 * An entry that was found.
 *
 * @param snippet the part of its text that says why, in pieces; never empty
 */
public record Hit(Entry entry, Because because, List<Piece> snippet) {

    public Hit {
        snippet = List.copyOf(snippet);
    }
}
