package org.causebook.ui.editing;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Parts in which nothing stands yet, for the script that adds them: <code>{blank:cause}</code> in templates. */
@TemplateExtension(namespace = "blank")
final class BlankParts {

    private BlankParts() {}

    static CauseFields cause() {
        return new CauseFields("causes[0]", "", "", "", List.of());
    }

    static ReferenceFields reference() {
        return new ReferenceFields("references[0]", "", "", "");
    }

    static CodeFields code() {
        return new CodeFields("codes[0]", "", "", "");
    }
}
