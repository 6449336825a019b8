package org.causebook.catalog;

import java.time.Instant;
import java.util.List;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one source, a tool, service, API or product, as readers see them.
 *
 * @param content what people wrote about it
 * @param entryCount how many published entries it has
 * @param updatedAt when its content last changed
 */
public record Catalog(CatalogContent content, long entryCount, Instant updatedAt) {

    /** Its name in addresses. */
    public String slug() {
        return content.slug();
    }

    /** Its name for people. */
    public String title() {
        return content.title();
    }

    public @Nullable String area() {
        return content.area();
    }

    public @Nullable String program() {
        return content.program();
    }

    public @Nullable String product() {
        return content.product();
    }

    public String summary() {
        return content.summary();
    }

    public Notation notation() {
        return content.notation();
    }

    public Scope scope() {
        return content.scope();
    }

    public List<AppliesTo> appliesTo() {
        return content.appliesTo();
    }

    public List<String> keywords() {
        return content.keywords();
    }

    public List<Reference> references() {
        return content.references();
    }

    public @Nullable Article article() {
        return content.article();
    }
}
