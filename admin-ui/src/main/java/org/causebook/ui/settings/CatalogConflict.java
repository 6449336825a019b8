package org.causebook.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.causebook.editing.CatalogSettings;

/**
 * Two people saved a catalog: what the second one wrote, beside what is kept.
 *
 * @param mine what was not saved, as typed
 * @param theirs what is kept
 * @param differences the parts in which the two differ
 */
public record CatalogConflict(CatalogForm mine, CatalogSettings theirs, List<Difference> differences) {

    public CatalogConflict {
        differences = List.copyOf(differences);
    }

    /** A part in which the two differ, with both texts. */
    public record Difference(CatalogPart part, String mine, String theirs) {}

    static CatalogConflict of(CatalogForm mine, CatalogSettings theirs) {
        var kept = CatalogForm.of(theirs);
        var differences = Arrays.stream(CatalogPart.values())
                .map(part -> new Difference(part, part.text(mine), part.text(kept)))
                .filter(difference -> !difference.mine().equals(difference.theirs()))
                .toList();
        return new CatalogConflict(mine, theirs, differences);
    }

    /** What was typed, to be sent once more, without what belongs to the choice itself. */
    public List<Map.Entry<String, List<String>>> kept() {
        return mine.fields().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("version") && !field.getKey().startsWith("choose-"))
                .toList();
    }
}
