package org.causebook.ui.markdown;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.Objects;
import org.causebook.catalog.Cause;

/** Markdown in templates: {@code {markdown:html(cause.explanation)}} and {@code {markdown:firstWords(…)}}. */
final class MarkdownText {

    /** About three lines of a table. */
    private static final int FIRST_WORDS = 280;

    private MarkdownText() {}

    @TemplateExtension(namespace = "markdown")
    static RawString html(String source) {
        return new RawString(Markdown.html(source));
    }

    @TemplateExtension(namespace = "markdown")
    static String firstWords(String source) {
        return Markdown.words(source, FIRST_WORDS);
    }

    /** A cause as the classic article has it: in brackets, with what to do behind it, unless it is no single sentence. */
    @TemplateExtension
    static RawString inBrackets(Cause cause) {
        var resolution = Objects.requireNonNullElse(cause.resolution(), "");
        if (cause.text().contains("\n") || resolution.contains("\n")) {
            return html(cause.text() + "\n\n" + resolution);
        }
        return html("(" + cause.text() + (resolution.isEmpty() ? "" : " " + resolution) + ")");
    }
}
