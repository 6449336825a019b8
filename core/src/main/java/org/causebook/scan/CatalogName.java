package org.causebook.scan;

import java.util.List;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What a text may call a catalog, and how programs write its codes.
 *
 * @param slug its name in addresses
 * @param title its name for people
 * @param program the program that returns the codes, null when it is no single program
 * @param product the product that the program belongs to
 * @param forms templates of {@link org.causebook.code.Form}
 */
public record CatalogName(
        String slug,
        String title,
        @Nullable String program,
        @Nullable String product,
        Notation notation,
        List<String> forms) {

    public CatalogName {
        forms = List.copyOf(forms);
    }

    /** A catalog without forms. */
    public CatalogName(
            String slug, String title, @Nullable String program, @Nullable String product, Notation notation) {
        this(slug, title, program, product, notation, List.of());
    }
}
