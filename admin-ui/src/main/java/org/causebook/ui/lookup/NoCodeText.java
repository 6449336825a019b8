package org.causebook.ui.lookup;

import org.causebook.text.TextPage;

/** Why nothing could be looked up, for a terminal. */
final class NoCodeText {

    private NoCodeText() {}

    static String of(NoCodeView view) {
        var page = new TextPage().heading(view.title(), '=').paragraph(view.reason(), 0);
        SuggestionText.write(view.suggestions(), page);
        return page.toString();
    }
}
