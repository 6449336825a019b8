package org.causebook.ui.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.CatalogArea;
import org.causebook.catalog.Entry;

@CheckedTemplate(basePath = "catalog")
final class CatalogTemplates {

    private CatalogTemplates() {}

    static native TemplateInstance catalogs(List<CatalogArea> areas, String text);

    static native TemplateInstance catalog(Catalog catalog, EntryTable table);

    static native TemplateInstance entry(Catalog catalog, Entry entry);

    static native TemplateInstance article(ArticleView view, ArticleHeader header);
}
