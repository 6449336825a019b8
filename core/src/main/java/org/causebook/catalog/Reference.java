package org.causebook.catalog;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source or further reading. In a draft it may be incomplete; a published one has a label, and its address is http or
 * https.
 *
 * @param label how people call it, such as {@code Q191138}; null while nobody has written it
 * @param url where it is; null when it is no longer available anywhere
 * @param note what it is good for; null when the label says it all
 */
public record Reference(
        @Nullable String label,
        @Nullable String url,
        @Nullable String note) {

    private static final int MAX_LABEL = 300;
    private static final int MAX_URL = 2000;
    private static final int MAX_NOTE = 1000;

    /** Anything else (javascript:, data:, vbscript:, a relative path) could run or mislead when clicked. */
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);

    public Reference {
        label = Text.orNull(label);
        url = Text.orNull(url);
        note = Text.orNull(note);
    }

    /** The label as text; empty while nobody has written it. */
    public String text() {
        return Objects.requireNonNullElse(label, "");
    }

    /** Where it is, if that is an address that is safe to follow. */
    public Optional<String> address() {
        return Optional.ofNullable(url).filter(Reference::isAddress);
    }

    /** Whether the text is an address that a reference may have. */
    public static boolean isAddress(String text) {
        return WEB.matcher(text).matches();
    }

    void checkLimits(String path, Consumer<Fault> faults) {
        Text.check(path + ".label", label, MAX_LABEL, faults);
        Text.check(path + ".url", url, MAX_URL, faults);
        Text.check(path + ".note", note, MAX_NOTE, faults);
    }

    void checkComplete(String path, Consumer<Fault> faults) {
        if (label == null) {
            faults.accept(new Fault(path + ".label", "is missing: say what the source is called"));
        }
        if (url != null && address().isEmpty()) {
            faults.accept(new Fault(path + ".url", "must be an address that begins with http:// or https://"));
        }
    }
}
