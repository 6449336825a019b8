package org.causebook.ui.catalog;

import jakarta.ws.rs.QueryParam;
import org.causebook.catalog.EntryQuery;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants the table of entries, as the address says it.
 *
 * @param sort one of the sortable columns; a leading minus turns the order round
 */
public record TableParameters(
        @QueryParam("sort") @Nullable String sort,
        @QueryParam("outcome") @Nullable String outcome,
        @QueryParam("cause") @Nullable String cause,
        @QueryParam("q") @Nullable String text,
        @QueryParam("after") @Nullable String after) {

    /** The same, to be checked. */
    public EntryQuery.Raw raw() {
        return new EntryQuery.Raw(sort, outcome, cause, text, null, after);
    }
}
