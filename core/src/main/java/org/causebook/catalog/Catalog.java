package org.causebook.catalog;

import java.time.Instant;
import java.util.List;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one source: a tool, service, API or product.
 *
 * @param slug its name in addresses, lower case
 * @param title its name for people
 * @param program the program that returns the codes, null when it is no single program
 * @param product the product that the program belongs to
 * @param notation how the codes are written and what their parts mean
 * @param scope whether they belong to one product or mean the same everywhere
 * @param article the support article that the catalog continues, null when it continues none
 * @param entryCount how many published entries it has
 */
public record Catalog(
        String slug,
        String title,
        @Nullable String program,
        @Nullable String product,
        String summary,
        Notation notation,
        Scope scope,
        List<AppliesTo> appliesTo,
        List<String> keywords,
        List<Reference> references,
        @Nullable Article article,
        long entryCount,
        Instant updatedAt) {

    public Catalog {
        appliesTo = List.copyOf(appliesTo);
        keywords = List.copyOf(keywords);
        references = List.copyOf(references);
    }
}
