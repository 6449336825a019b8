package org.causebook.ui.search;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.ui.page.Addresses;

/** A search as an address, to be filtered further or less. */
record SearchAddress(String text, Optional<String> catalog, Optional<String> product, Optional<String> outcome) {

    SearchAddress withText(String other) {
        return new SearchAddress(other, catalog, product, outcome);
    }

    /** The first page of the search. */
    String path() {
        return path(Optional.empty());
    }

    /** The page behind that token. */
    String path(Optional<String> after) {
        var parameters = Stream.of(
                        parameter("q", Optional.of(text)),
                        parameter("catalog", catalog),
                        parameter("product", product),
                        parameter("outcome", outcome),
                        parameter("after", after))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return Addresses.SEARCH + "?" + parameters;
    }

    private static Optional<String> parameter(String name, Optional<String> value) {
        return value.map(given -> name + "=" + Addresses.encoded(given));
    }
}
