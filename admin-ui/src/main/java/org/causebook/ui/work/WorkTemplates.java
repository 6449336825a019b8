package org.causebook.ui.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.editing.Revision;
import org.causebook.ui.frame.Frame;

@CheckedTemplate(basePath = "work")
final class WorkTemplates {

    private WorkTemplates() {}

    static native TemplateInstance dashboard(Frame frame, Board board);

    static native TemplateInstance welcome(Frame frame);

    static native TemplateInstance entries(Frame frame, WorkTable table);

    static native TemplateInstance reviews(Frame frame, Page<Revision> page, int total, Optional<String> next);

    static native TemplateInstance bulk(Frame frame, BulkResult result);
}
