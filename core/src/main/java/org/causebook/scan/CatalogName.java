package org.causebook.scan;

import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog is called.
 *
 * @param slug its name in addresses
 * @param title its name for people
 * @param program the program that returns the codes, null when it is no single program
 * @param product the product that the program belongs to
 */
public record CatalogName(
        String slug,
        String title,
        @Nullable String program,
        @Nullable String product,
        Notation notation) {}
