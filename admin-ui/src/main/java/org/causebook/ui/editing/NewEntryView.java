package org.causebook.ui.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.editing.CatalogSettings;

/**
 * The page on which an entry begins.
 *
 * @param catalogs those that take entries
 * @param catalog slug of the chosen one; empty for none
 * @param code as it was typed
 * @param reading what the code comes to, once both are known
 */
public record NewEntryView(
        Actor actor,
        List<CatalogSettings> catalogs,
        String catalog,
        String code,
        Optional<CodeCheck> reading,
        EntryForm form,
        Faults faults,
        Optional<String> notice) {

    public NewEntryView {
        catalogs = List.copyOf(catalogs);
    }

    /** Whether that catalog is the chosen one. */
    public boolean isChosen(CatalogSettings each) {
        return each.slug().equals(catalog);
    }

    /** Whether the actor may publish in that catalog without another's approval. */
    public boolean mayPublishIn(CatalogSettings each) {
        return actor.may(Right.REVIEW) && !each.content().fourEyes();
    }

    /** Whether there is a catalog in which the actor may. */
    public boolean mayPublish() {
        return catalogs.stream().anyMatch(this::mayPublishIn);
    }
}
