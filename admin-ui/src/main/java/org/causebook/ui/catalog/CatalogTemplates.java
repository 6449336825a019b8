package org.causebook.ui.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Page;

@CheckedTemplate(basePath = "catalog")
final class CatalogTemplates {

    private CatalogTemplates() {}

    static native TemplateInstance catalogs(Page<Catalog> catalogs, Optional<String> next);

    static native TemplateInstance catalog(Catalog catalog, EntryTable table);

    static native TemplateInstance entry(Catalog catalog, Entry entry);

    static native TemplateInstance article(ArticleView view, ArticleHeader header);
}
