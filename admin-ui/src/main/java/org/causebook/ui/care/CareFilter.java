package org.causebook.ui.care;

import jakarta.ws.rs.QueryParam;
import org.causebook.care.CareItem.Reason;
import org.causebook.care.CareQuery;
import org.causebook.ui.page.QueryText;
import org.jspecify.annotations.Nullable;

/** Which entries that need care an editor wants to see, as the address says it. */
public record CareFilter(
        @QueryParam("reason") @Nullable String reason,
        @QueryParam("catalog") @Nullable String catalog,
        @QueryParam("owner") @Nullable String owner,
        @QueryParam("after") @Nullable String after) {

    CareQuery query() {
        return CareQuery.of(new CareQuery.Raw(reason, catalog, owner, null, after));
    }

    /** Whether only entries with that reason are shown. */
    public boolean isReason(Reason each) {
        return each.id().equals(reason);
    }

    /** Whether only entries of that catalog are shown. */
    public boolean isCatalog(String slug) {
        return slug.equals(catalog);
    }

    /** Whether only entries of that owner are shown. */
    public boolean isOwner(String login) {
        return login.equals(owner);
    }

    /** Whether something is left out on purpose. */
    public boolean isNarrow() {
        return isGiven(reason) || isGiven(catalog) || isGiven(owner);
    }

    String address(@Nullable String token) {
        return new QueryText()
                .add("reason", reason)
                .add("catalog", catalog)
                .add("owner", owner)
                .add("after", token)
                .on(CarePages.ADDRESS);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
