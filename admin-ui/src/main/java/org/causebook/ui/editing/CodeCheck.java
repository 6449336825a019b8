package org.causebook.ui.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.InvalidContent;
import org.causebook.editing.CheckCode;
import org.causebook.editing.CheckCode.Checked;
import org.causebook.editing.EntryRef;
import org.causebook.ui.lookup.Sense;

/**
 * What a typed code comes to, for the one who types it.
 *
 * @param fault why the catalog cannot hold it
 * @param checked how it is read; empty when it cannot be
 */
public record CodeCheck(Optional<String> fault, Optional<Checked> checked) {

    /** Reads the code; nothing when there is nothing to read yet. */
    static Optional<CodeCheck> of(CheckCode check, Actor actor, String catalog, String code) {
        if (catalog.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CodeCheck(Optional.empty(), Optional.of(check.check(actor, catalog, code))));
        } catch (InvalidContent invalid) {
            return Optional.of(new CodeCheck(Faults.of(invalid).at("code"), Optional.empty()));
        }
    }

    /** The code in all its forms, with what its parts say. */
    public Sense sense() {
        return new Sense(found().code(), List.of(found().reading()), List.of());
    }

    /** The entry of this catalog that has it already. */
    public Optional<EntryRef> here() {
        return checked.flatMap(Checked::here);
    }

    /** How it is read. Only where {@link #fault} is empty. */
    public Checked found() {
        return checked.orElseThrow();
    }
}
