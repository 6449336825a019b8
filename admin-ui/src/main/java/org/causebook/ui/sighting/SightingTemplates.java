package org.causebook.ui.sighting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.causebook.ui.frame.Frame;

@CheckedTemplate(basePath = "sighting")
final class SightingTemplates {

    private SightingTemplates() {}

    static native TemplateInstance encountered(Frame frame, EncounteredTable table);

    static native TemplateInstance one(Frame frame, SightingDesk desk);

    static native TemplateInstance statistics(Frame frame, StatisticsView view);

    static native TemplateInstance numbers(StatisticsView view);

    static native TemplateInstance bulk(Frame frame, BulkSightings.Result result);
}
