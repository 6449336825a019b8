package org.causebook.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.causebook.account.AuditEvent;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a catalog: every field, and of an edit those that differ. */
final class CatalogFacts {

    private CatalogFacts() {}

    static Map<String, @Nullable String> of(CatalogSettings settings) {
        var content = settings.content();
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("title", content.title());
        facts.put("program", content.program());
        facts.put("product", content.product());
        facts.put("summary", content.summary());
        facts.put("notation", content.notation().id());
        facts.put("scope", content.scope().id());
        facts.put("appliesTo", content.appliesTo().toString());
        facts.put("keywords", String.join(", ", content.keywords()));
        facts.put("forms", String.join("\n", content.forms()));
        facts.put("references", content.references().toString());
        facts.put("article", Objects.toString(content.article(), null));
        facts.put("visibility", content.visibility().id());
        facts.put("fourEyes", String.valueOf(content.fourEyes()));
        facts.put("showAuthors", String.valueOf(content.showAuthors()));
        facts.put("state", settings.archived() ? "archived" : "active");
        return facts;
    }

    static AuditEvent difference(String action, CatalogSettings before, CatalogSettings after) {
        var old = of(before);
        var changed = of(after);
        var same = old.keySet().stream()
                .filter(field -> Objects.equals(old.get(field), changed.get(field)))
                .toList();
        same.forEach(old::remove);
        same.forEach(changed::remove);
        return new AuditEvent(action, after.path(), old, changed);
    }
}
