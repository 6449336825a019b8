package org.causebook.catalog;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One probable cause of an entry. In a draft it may be incomplete; a published one has an explanation.
 *
 * @param explanation why the code comes up, Markdown; null while nobody has written it
 * @param confidence how sure that is; suspected when nobody says
 * @param resolution what to do about it, Markdown; null when that is not known
 * @param references where it was found or is told at length
 */
public record Cause(
        @Nullable String explanation,
        Confidence confidence,
        @Nullable String resolution,
        List<Reference> references) {

    public Cause {
        explanation = Text.orNull(explanation);
        confidence = Objects.requireNonNullElse(confidence, Confidence.SUSPECTED);
        resolution = Text.orNull(resolution);
        references = Text.list(references);
    }

    /** The explanation as text; empty while nobody has written it. */
    public String text() {
        return Objects.requireNonNullElse(explanation, "");
    }

    void checkLimits(String path, Consumer<Fault> faults) {
        Text.check(path + ".explanation", explanation, EntryContent.MAX_PROSE, faults);
        Text.check(path + ".resolution", resolution, EntryContent.MAX_PROSE, faults);
        Text.checkParts(path + ".references", references, Reference::checkLimits, faults);
    }

    void checkComplete(String path, Consumer<Fault> faults) {
        if (explanation == null) {
            faults.accept(new Fault(path + ".explanation", "is missing: say why the code comes up"));
        }
        Text.each(path + ".references", references, Reference::checkComplete, faults);
    }
}
