package org.causebook.ui.search;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.causebook.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a reader searches for, as the address says it.
 *
 * @param text words, codes, and the operators that the page explains
 */
public record SearchParameters(
        @QueryParam("q") @Nullable String text,
        @QueryParam("catalog") @Nullable String catalog,
        @QueryParam("product") @Nullable String product,
        @QueryParam("outcome") @Nullable String outcome,
        @QueryParam("after") @Nullable String after) {

    private static final int HITS_ON_A_PAGE = 20;

    SearchRequest query() {
        return SearchRequest.of(new SearchRequest.Raw(
                Optional.ofNullable(text).orElse(""),
                given(catalog),
                given(product),
                given(outcome),
                Optional.of(HITS_ON_A_PAGE),
                given(after)));
    }

    SearchAddress address() {
        return new SearchAddress(Optional.ofNullable(text).orElse(""), given(catalog), given(product), given(outcome));
    }

    private static Optional<String> given(@Nullable String sent) {
        return Optional.ofNullable(sent).filter(value -> !value.isBlank());
    }
}
