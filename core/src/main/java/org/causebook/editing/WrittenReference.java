package org.causebook.editing;

import java.util.List;
import java.util.function.Consumer;
import org.causebook.catalog.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A reference as someone writes it, perhaps not complete yet.
 *
 * @param label how people call the source
 * @param url where it is
 * @param note what it is good for
 */
public record WrittenReference(
        @Nullable String label,
        @Nullable String url,
        @Nullable String note) {

    private static final int MAX_LABEL = 300;
    private static final int MAX_URL = 2000;
    private static final int MAX_NOTE = 1000;

    public WrittenReference {
        label = Text.orNull(label);
        url = Text.orNull(url);
        note = Text.orNull(note);
    }

    /** A published reference, to be written on. */
    public static WrittenReference of(Reference reference) {
        return new WrittenReference(reference.label(), reference.url(), reference.note());
    }

    void checkLimits(String path, Consumer<Fault> faults) {
        Text.check(path + ".label", label, MAX_LABEL, faults);
        Text.check(path + ".url", url, MAX_URL, faults);
        Text.check(path + ".note", note, MAX_NOTE, faults);
    }

    void checkComplete(String path, Consumer<Fault> faults) {
        if (label == null) {
            faults.accept(new Fault(path + ".label", "says what the source is called, and is missing"));
        }
        if (url != null && !Reference.isAddress(url)) {
            faults.accept(new Fault(path + ".url", "must be an address that begins with http:// or https://"));
        }
    }

    static void checkAll(List<WrittenReference> references, String path, Consumer<Fault> limits) {
        for (int i = 0; i < references.size(); i++) {
            references.get(i).checkLimits(path + "[" + i + "]", limits);
        }
    }

    static void checkAllComplete(List<WrittenReference> references, String path, Consumer<Fault> faults) {
        for (int i = 0; i < references.size(); i++) {
            references.get(i).checkComplete(path + "[" + i + "]", faults);
        }
    }
}
