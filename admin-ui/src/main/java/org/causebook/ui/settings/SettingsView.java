package org.causebook.ui.settings;

import java.util.List;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogSettings;
import org.causebook.ui.frame.FieldFaults;

/**
 * The form of a catalog.
 *
 * @param added whether the catalog exists
 * @param archived whether it can only be taken up again
 * @param entries how many entries it has
 */
public record SettingsView(CatalogForm form, FieldFaults faults, boolean added, boolean archived, long entries) {

    static SettingsView ofNew(CatalogForm form, FieldFaults faults) {
        return new SettingsView(form, faults, false, false, 0);
    }

    static SettingsView of(CatalogSettings settings, CatalogForm form, FieldFaults faults) {
        return new SettingsView(form, faults, true, settings.archived(), settings.entries());
    }

    /** What people call a field of the form. */
    public String label(String field) {
        return CatalogPart.labelOf(field);
    }

    /** The notations to choose from. */
    public List<Notation> notations() {
        return List.of(Notation.values());
    }

    /** The scopes to choose from. */
    public List<Scope> scopes() {
        return List.of(Scope.values());
    }

    /** Whether the notation can still be chosen. */
    public boolean notationOpen() {
        return entries == 0;
    }
}
