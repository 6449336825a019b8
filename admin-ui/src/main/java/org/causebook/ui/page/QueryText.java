package org.causebook.ui.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of an address in the making. */
public final class QueryText {

    private final List<String> parameters = new ArrayList<>();

    /** Adds a parameter; one that is null or blank is left out. */
    public QueryText add(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(name + "=" + Addresses.encoded(value));
        }
        return this;
    }

    /** The address with the query, if there is any. */
    public String on(String path) {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
