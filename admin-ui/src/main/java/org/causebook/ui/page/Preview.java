package org.causebook.ui.page;

import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;
import org.causebook.catalog.Entry;

/** What search engines and link previews show of a text. */
@TemplateExtension
public final class Preview {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 160;

    private Preview() {}

    /** The text in one line of at most {@value #LONGEST} characters, cut between words. */
    public static String brief(String text) {
        return brief(text, LONGEST);
    }

    /** What an entry says: its meaning, and the likeliest cause. */
    public static String description(Entry entry) {
        var cause = entry.causes().stream()
                .findFirst()
                .map(first -> " Probable cause: " + first.text())
                .orElse("");
        return brief(entry.catalogTitle() + ": " + entry.meaning() + cause);
    }

    /** The text in one line of at most that many characters, cut between words. */
    public static String brief(String text, int longest) {
        var line = SPACES.matcher(text).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = line.lastIndexOf(' ', longest - 1);
        // A word that is longer than all that is shown is cut, but no character in two.
        int cut = end > 0 ? end : line.offsetByCodePoints(0, line.codePointCount(0, longest - 1));
        return line.substring(0, cut) + "…";
    }
}
