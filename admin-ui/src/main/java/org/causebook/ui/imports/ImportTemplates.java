package org.causebook.ui.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import org.causebook.imports.Import;
import org.causebook.ui.frame.Frame;

@CheckedTemplate(basePath = "imports")
final class ImportTemplates {

    private ImportTemplates() {}

    static native TemplateInstance begin(Frame frame, BeginView view);

    static native TemplateInstance plan(Frame frame, PlanView view);

    static native TemplateInstance list(
            Frame frame, List<Import> imports, int total, Optional<String> catalog, Optional<String> next);

    static native TemplateInstance one(Frame frame, ImportView view);
}
