package org.causebook.imports;

import java.util.List;

/**
 * Entries of an import about which somebody decides.
 *
 * @param query what they have to match; its page does not matter
 * @param codes of the entries that are meant, or that are not
 * @param isAllBut whether all that match are meant but these; otherwise these
 */
public record ReviewedEntries(ImportedEntryQuery query, List<String> codes, boolean isAllBut) {

    public ReviewedEntries {
        codes = List.copyOf(codes);
    }
}
