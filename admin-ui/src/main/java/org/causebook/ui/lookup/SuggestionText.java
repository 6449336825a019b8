package org.causebook.ui.lookup;

import java.util.List;
import org.causebook.lookup.Suggestion;
import org.causebook.text.TextPage;
import org.causebook.ui.page.Addresses;

/** Did you mean, for a terminal. */
final class SuggestionText {

    private SuggestionText() {}

    static void write(List<Suggestion> suggestions, TextPage page) {
        if (suggestions.isEmpty()) {
            return;
        }
        page.gap().heading("Did you mean", '-');
        for (var suggestion : suggestions) {
            var entry = suggestion.entry();
            page.hanging(
                    entry.display() + "  ",
                    entry.meaning() + " (" + entry.catalogTitle() + "; "
                            + suggestion.slip().phrase() + ")",
                    0);
            page.line("  " + Addresses.ofCode(entry.code()));
        }
    }
}
