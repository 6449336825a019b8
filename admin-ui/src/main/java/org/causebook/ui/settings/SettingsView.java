package org.causebook.ui.settings;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogSettings;
import org.causebook.scan.CheckForms;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.page.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The form of a catalog.
 *
 * @param added whether the catalog exists
 * @param archived whether it can only be reopened
 * @param entries how many entries it has
 * @param reviewEvery after how many days its entries are looked at again; empty for never
 * @param found what its forms and those of others find in the sample; null unless somebody tried
 */
public record SettingsView(
        CatalogForm form,
        FieldFaults faults,
        boolean added,
        boolean archived,
        long entries,
        Optional<Integer> reviewEvery,
        @Nullable List<CheckForms.Match> found) {

    static SettingsView ofNew(CatalogForm form, FieldFaults faults) {
        return new SettingsView(form, faults, false, false, 0, Optional.empty(), null);
    }

    static SettingsView of(
            CatalogSettings settings, CatalogForm form, FieldFaults faults, Optional<Integer> reviewEvery) {
        return new SettingsView(form, faults, true, settings.archived(), settings.entries(), reviewEvery, null);
    }

    /** The same after its forms were tried. */
    SettingsView with(List<CheckForms.Match> matches) {
        return new SettingsView(form, faults, added, archived, entries, reviewEvery, List.copyOf(matches));
    }

    /** The same after its forms could not be tried. */
    SettingsView with(FieldFaults other) {
        return new SettingsView(form, other, added, archived, entries, reviewEvery, null);
    }

    /** Whether somebody tried the forms. */
    public boolean tried() {
        return found != null;
    }

    /** Where the form goes when its forms are to be tried. */
    public String trialAddress() {
        return CatalogListPages.ADDRESS
                + (added ? "/" + Addresses.encoded(form.text("slug")) + "/settings" : "/new")
                + "/try#field-sample";
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
