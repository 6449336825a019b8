package org.causebook.editing;

import java.util.List;
import java.util.function.Consumer;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A cause as someone writes it, perhaps not complete yet.
 *
 * @param explanation why the code comes up, Markdown
 * @param resolution what to do about it, Markdown
 */
public record WrittenCause(
        @Nullable String explanation,
        Confidence confidence,
        @Nullable String resolution,
        List<WrittenReference> references) {

    public WrittenCause {
        explanation = Text.orNull(explanation);
        resolution = Text.orNull(resolution);
        references = List.copyOf(references);
    }

    /** A published cause, to be written on. */
    public static WrittenCause of(Cause cause) {
        return new WrittenCause(
                cause.explanation(),
                cause.confidence(),
                cause.resolution(),
                cause.references().stream().map(WrittenReference::of).toList());
    }

    void checkLimits(String path, Consumer<Fault> faults) {
        Text.check(path + ".explanation", explanation, EntryContent.MAX_PROSE, faults);
        Text.check(path + ".resolution", resolution, EntryContent.MAX_PROSE, faults);
        Text.checkCount(path + ".references", references, faults);
        WrittenReference.checkAll(references, path + ".references", faults);
    }

    void checkComplete(String path, Consumer<Fault> faults) {
        if (explanation == null) {
            faults.accept(new Fault(path + ".explanation", "says why the code comes up, and is missing"));
        }
        WrittenReference.checkAllComplete(references, path + ".references", faults);
    }
}
