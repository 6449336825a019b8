package org.causebook.ui.scan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "scan")
final class ScanTemplates {

    private ScanTemplates() {}

    /** @param empty whether a form came without a log */
    static native TemplateInstance form(boolean empty);

    static native TemplateInstance scan(ScanView view);
}
