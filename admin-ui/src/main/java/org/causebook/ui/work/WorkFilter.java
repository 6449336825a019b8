package org.causebook.ui.work;

import jakarta.ws.rs.QueryParam;
import org.causebook.editing.WorkQuery;
import org.causebook.ui.page.QueryText;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an editor wants to see, as the address says it.
 *
 * @param mine anything for only those of which one has a draft
 */
public record WorkFilter(
        @QueryParam("q") @Nullable String text,
        @QueryParam("catalog") @Nullable String catalog,
        @QueryParam("status") @Nullable String status,
        @QueryParam("cause") @Nullable String cause,
        @QueryParam("mine") @Nullable String mine,
        @QueryParam("sort") @Nullable String sort,
        @QueryParam("after") @Nullable String after) {

    WorkQuery.Raw raw(String login) {
        return new WorkQuery.Raw(sort, catalog, status, cause, isMine() ? login : null, text, null, after);
    }

    /** The text to look for, as typed. */
    public String textShown() {
        return text == null ? "" : text;
    }

    /** Whether only that catalog is shown. */
    public boolean isCatalog(String slug) {
        return slug.equals(catalog);
    }

    /** Whether only entries in that state are shown. */
    public boolean isStatus(String id) {
        return id.equals(status);
    }

    /** Whether only entries whose cause is {@code determined}, or {@code undetermined}, are shown. */
    public boolean isCause(String id) {
        return id.equals(cause);
    }

    /** Whether only entries of which one has a draft are shown. */
    public boolean isMine() {
        return isGiven(mine);
    }

    /** Whether something is left out on purpose. */
    public boolean isNarrow() {
        return isMine() || isGiven(text) || isGiven(catalog) || isGiven(status) || isGiven(cause);
    }

    /** The list with this filter, in that order and from that place on. */
    String address(@Nullable String order, @Nullable String token) {
        return new QueryText()
                .add("q", text)
                .add("catalog", catalog)
                .add("status", status)
                .add("cause", cause)
                .add("mine", mine)
                .add("sort", order)
                .add("after", token)
                .on(WorkTable.ADDRESS);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
