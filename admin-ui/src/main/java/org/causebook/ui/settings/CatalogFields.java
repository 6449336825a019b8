package org.causebook.ui.settings;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.causebook.catalog.Article;
import org.causebook.editing.CatalogSettings;
import org.jspecify.annotations.Nullable;

/** A catalog as the fields of its form. */
final class CatalogFields {

    private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();

    private CatalogFields() {}

    static MultivaluedMap<String, String> of(CatalogSettings settings) {
        return new CatalogFields().fill(settings);
    }

    private MultivaluedMap<String, String> fill(CatalogSettings settings) {
        var content = settings.content();
        put("version", String.valueOf(settings.version()));
        put("slug", content.slug());
        put("title", content.title());
        put("area", content.area());
        put("program", content.program());
        put("product", content.product());
        put("summary", content.summary());
        put("notation", content.notation().id());
        put("scope", content.scope().id());
        put("keywords", String.join(", ", content.keywords()));
        put("forms", String.join("\n", content.forms()));
        put("visibility", content.internal() ? "internal" : "public");
        put("fourEyes", content.fourEyes() ? "true" : "");
        put("showAuthors", content.showAuthors() ? "true" : "");
        content.appliesTo().forEach(each -> {
            add("appliesTo.product", each.product());
            add("appliesTo.versions", each.versions());
        });
        content.references().forEach(each -> {
            add("references.label", each.label());
            add("references.url", each.url());
            add("references.note", each.note());
        });
        fill(content.article());
        return fields;
    }

    private void fill(@Nullable Article article) {
        if (article == null) {
            return;
        }
        put("article.number", article.number());
        put("article.version", article.version());
        put(
                "article.modified",
                article.modified() == null ? "" : article.modified().toString());
        put("article.technologies", String.join(", ", article.technologies()));
        put("article.issueType", article.issueType());
    }

    private void put(String field, @Nullable String text) {
        fields.putSingle(field, text == null ? "" : text);
    }

    private void add(String field, @Nullable String text) {
        fields.add(field, text == null ? "" : text);
    }
}
