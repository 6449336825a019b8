package org.causebook.ui.lookup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.causebook.catalog.CatalogArea;

@CheckedTemplate(basePath = "lookup")
final class LookupTemplates {

    private LookupTemplates() {}

    /** @param awaited how many catalogs are still coming in */
    static native TemplateInstance home(List<CatalogArea> areas, List<HomeExample> examples, int awaited);

    static native TemplateInstance code(LookupView view);

    static native TemplateInstance several(String input, List<LookupView> views);

    static native TemplateInstance embed(LookupView view);

    static native TemplateInstance embedNoCode(NoCodeView view);

    static native TemplateInstance noCode(String input, NoCodeView view);
}
