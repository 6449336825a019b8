package org.causebook.ui.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.causebook.catalog.Entry;
import org.causebook.sighting.ReportCode.Standing;

@CheckedTemplate(basePath = "report")
final class ReportTemplates {

    private ReportTemplates() {}

    static native TemplateInstance form(ReportForm form);

    static native TemplateInstance thanks(Entry entry);

    static native TemplateInstance standing(Standing standing, String key);
}
