package org.causebook.ui.editing;

import io.quarkus.qute.TemplateExtension;
import org.causebook.editing.Revision;

/** What the state of a revision is called on pages. */
@TemplateExtension
final class StateWords {

    private StateWords() {}

    static String words(Revision.State state) {
        return state.id().replace('-', ' ');
    }
}
