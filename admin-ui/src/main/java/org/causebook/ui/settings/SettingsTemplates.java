package org.causebook.ui.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.causebook.editing.CatalogSettings;
import org.causebook.ui.frame.Frame;

@CheckedTemplate(basePath = "settings")
final class SettingsTemplates {

    private SettingsTemplates() {}

    static native TemplateInstance catalogs(Frame frame, List<CatalogSettings> catalogs);

    static native TemplateInstance edit(Frame frame, SettingsView view);

    static native TemplateInstance conflict(Frame frame, CatalogConflict conflict);
}
