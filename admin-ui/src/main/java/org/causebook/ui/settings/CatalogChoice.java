package org.causebook.ui.settings;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.causebook.catalog.CatalogContent;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.StaleCatalog;

/** Puts together what someone chose of two texts of a catalog. */
final class CatalogChoice {

    private CatalogChoice() {}

    /**
     * What the form says, with those parts taken from the kept catalog that were chosen there. A form from before the
     * last saving is not even read: its writer has to see that text first.
     *
     * @throws StaleCatalog if the catalog has another version than the form was made from
     * @throws org.causebook.editing.InvalidContent with every fault found
     */
    static CatalogContent resolve(CatalogForm form, CatalogSettings kept) {
        if (form.version() != kept.version()) {
            throw new StaleCatalog(kept);
        }
        var merged = new MultivaluedHashMap<String, String>();
        merged.putAll(form.fields());
        var theirs = CatalogForm.of(kept);
        for (var part : CatalogPart.values()) {
            if (form.is(part.id(), "theirs")) {
                part.fields().forEach(field -> merged.put(field, List.copyOf(theirs.values(field))));
            }
        }
        return new CatalogForm(merged).content();
    }
}
