package org.causebook.ui.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.causebook.ui.frame.Frame;

@CheckedTemplate(basePath = "imports")
final class ImportTemplates {

    private ImportTemplates() {}

    static native TemplateInstance begin(Frame frame, BeginView view);

    static native TemplateInstance plan(Frame frame, PlanView view);
}
