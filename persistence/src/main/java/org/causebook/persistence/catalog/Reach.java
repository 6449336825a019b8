package org.causebook.persistence.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Which catalogs a question reaches. Every question carries it, as a condition or as the visibilities that it allows. */
enum Reach {
    PUBLIC("public"),
    ALL("public", "internal");

    private final List<String> visibilities;

    Reach(String... visibilities) {
        this.visibilities = List.of(visibilities);
    }

    /** The values of {@code catalog.visibility} within reach. */
    List<String> visibilities() {
        return visibilities;
    }

    /** The same as a condition, in HQL and SQL, on a catalog with the alias {@code c}. */
    String condition() {
        return visibilities.stream().collect(Collectors.joining("', '", "c.visibility in ('", "')"));
    }
}
