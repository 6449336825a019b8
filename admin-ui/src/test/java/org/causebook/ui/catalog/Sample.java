package org.causebook.ui.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;

/** A catalog of three entries: a success, one with a cause, one without. */
public final class Sample {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Sample() {}

    public static Entry success() {
        return entry("0", 0L, "Both nodes are in step.", Outcome.SUCCESS, List.of(), List.of());
    }

    public static Entry explained() {
        var cause = new Cause(
                "Two machines of the cluster claim the same IP address.",
                Confidence.SUSPECTED,
                "Give every machine an address of its own, all of them in one subnet.",
                List.of());
        return entry("2148598792", 2148598792L, "The nodes cannot talk.", Outcome.ERROR, List.of(cause), List.of());
    }

    public static Entry unexplained() {
        return entry(
                "2148598801",
                2148598801L,
                "The CLSID of a component is missing.",
                Outcome.ERROR,
                List.of(),
                List.of(new Reference("Q243342", null, "the repair, step by step")));
    }

    static ArticleView article() {
        return new ArticleView(catalog(), List.of(success(), explained(), unexplained()));
    }

    private static Catalog catalog() {
        var content = new CatalogContent(
                "sample",
                "Sample status codes",
                null,
                "SAMPLE",
                "Sample Server",
                "Sample keeps two nodes in step and returns a number when it is done.",
                Notation.STATUS_32,
                Scope.PRODUCT,
                List.of(new AppliesTo("Sample Server", "4.0")),
                List.of("sample", "node"),
                List.of(),
                List.of(),
                new Article("Q1", "winnt:4.0", LocalDate.of(2000, 3, 30), List.of("kbOne", "kbTwo"), "kbhowto"),
                Visibility.PUBLIC,
                true,
                false);
        return new Catalog(content, 3, NOW);
    }

    private static Entry entry(
            String code, long value, String meaning, Outcome outcome, List<Cause> causes, List<Reference> references) {
        return new Entry(
                "sample",
                "Sample status codes",
                Scope.PRODUCT,
                Notation.STATUS_32,
                EntryCode.of(code, EntryCode.Kind.PRIMARY, null, value, value),
                new EntryContent(null, null, meaning, outcome, causes, references, List.of(), List.of(), 1, null),
                null,
                1,
                NOW,
                NOW);
    }
}
