package org.causebook.editing;

import java.util.List;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Retirement;
import org.jspecify.annotations.Nullable;

/** Contents of entries that differ in what a test is about. */
public final class Contents {

    private Contents() {}

    public static EntryContent meaning(String meaning) {
        return new EntryContent(
                null, null, meaning, Outcome.ERROR, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    static EntryContent symbol(@Nullable String symbol, @Nullable String note) {
        return new EntryContent(
                symbol, note, "M", Outcome.ERROR, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    static EntryContent causes(Cause... causes) {
        return new EntryContent(
                null, null, "M", Outcome.ERROR, List.of(causes), List.of(), List.of(), List.of(), null, null);
    }

    static EntryContent references(Reference... references) {
        return new EntryContent(
                null, null, "M", Outcome.ERROR, List.of(), List.of(references), List.of(), List.of(), null, null);
    }

    static EntryContent appliesTo(String... appliesTo) {
        return new EntryContent(
                null, null, "M", Outcome.ERROR, List.of(), List.of(), List.of(appliesTo), List.of(), null, null);
    }

    static EntryContent row(int articlePosition) {
        return new EntryContent(
                null, null, "M", Outcome.ERROR, List.of(), List.of(), List.of(), List.of(), articlePosition, null);
    }

    public static EntryContent retired(@Nullable String reason, @Nullable String successor) {
        return meaning("M").withRetirement(new Retirement(reason, successor));
    }

    static EntryContent codes(EntryCode... codes) {
        return meaning("M").withCodes(List.of(codes));
    }

    static Cause cause(@Nullable String explanation, @Nullable String resolution) {
        return new Cause(explanation, Confidence.SUSPECTED, resolution, List.of());
    }

    static Cause supported(Reference... references) {
        return new Cause("Why", Confidence.SUSPECTED, null, List.of(references));
    }

    static Reference reference(@Nullable String label, @Nullable String url) {
        return new Reference(label, url, null);
    }

    /** A further code as an editor writes it: nothing but its text is sure. */
    static EntryCode alias(String text, @Nullable String qualifier) {
        return new EntryCode(text, text, null, null, qualifier, EntryCode.Kind.ALIAS);
    }
}
