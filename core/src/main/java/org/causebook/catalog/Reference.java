package org.causebook.catalog;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source or a further reading.
 *
 * @param label how people call it, such as {@code Q191138}
 * @param url where it is, http or https only, null when it is nowhere to be had any more
 * @param note what it is good for, null when the label says it all
 */
public record Reference(
        String label, @Nullable String url, @Nullable String note) {

    /** Anything else (javascript:, data:, vbscript:, a relative path) could run or mislead when clicked. */
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);

    public Reference {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a reference needs a label");
        }
        if (url != null && !isAddress(url)) {
            throw new IllegalArgumentException("the address of a reference must be http or https");
        }
    }

    /** Whether the text is an address that a reference may have. */
    public static boolean isAddress(String text) {
        return WEB.matcher(text).matches();
    }

    /** Where it is, if it is anywhere. */
    public Optional<String> address() {
        return Optional.ofNullable(url);
    }
}
