package org.causebook.ui.sighting;

import jakarta.ws.rs.QueryParam;
import org.causebook.sighting.Sighting.State;
import org.causebook.sighting.SightingQuery;
import org.causebook.ui.page.QueryText;
import org.jspecify.annotations.Nullable;

/** Which sightings an editor wants to see, as the address says it. */
public record EncounteredFilter(
        @QueryParam("q") @Nullable String text,
        @QueryParam("state") @Nullable String state,
        @QueryParam("catalog") @Nullable String catalog,
        @QueryParam("after") @Nullable String after) {

    SightingQuery query() {
        return SightingQuery.of(new SightingQuery.Raw(state, text, catalog, null, after));
    }

    /** The text to look for, as typed. */
    public String textShown() {
        return text == null ? "" : text;
    }

    /** Whether only sightings in that state are shown. */
    public boolean isState(State each) {
        return each.id().equals(state);
    }

    /** Whether sightings in all states are shown. */
    public boolean isAny() {
        return "any".equals(state);
    }

    /** Whether only sightings of that catalog are shown. */
    public boolean isCatalog(String slug) {
        return slug.equals(catalog);
    }

    /** Whether something is left out on purpose. */
    public boolean isNarrow() {
        return isGiven(text) || isGiven(state) || isGiven(catalog);
    }

    String address(@Nullable String token) {
        return new QueryText()
                .add("q", text)
                .add("state", state)
                .add("catalog", catalog)
                .add("after", token)
                .on(EncounteredPages.ADDRESS);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
