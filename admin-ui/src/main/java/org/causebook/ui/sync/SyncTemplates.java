package org.causebook.ui.sync;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

@CheckedTemplate(basePath = "sync")
final class SyncTemplates {

    private SyncTemplates() {}

    static native TemplateInstance changes(List<NewsDay> days, boolean first, Optional<String> next);
}
