package org.causebook.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Retirement;
import org.jspecify.annotations.Nullable;

/** Port: writes what readers see. {@link PublishRevision} alone decides when and what. */
public interface Publications {

    /** An entry with the number of its edition in force. */
    record Published(EntryRef entry, int edition) {}

    /**
     * Gives an entry these further codes in place of those that it had.
     *
     * @throws CodeTaken if another entry of the catalog has one of them, also when another transaction is just giving it
     */
    void replaceCodes(EntryRef entry, List<EntryCode> codes);

    /**
     * Writes what readers see of an entry: the content and the times of its published revision.
     *
     * @param successor code of the published entry that takes its place; null for none
     */
    void write(Revision published, @Nullable String successor);

    /** Whether readers see an entry with that canonical code. */
    boolean isPublished(String catalog, String code);

    /** Code of the entry that takes the place of a retired one; null when none does, or when readers do not see it yet. */
    default @Nullable String successor(String catalog, EntryContent retired) {
        return Optional.ofNullable(retired.retirement())
                .map(Retirement::successor)
                .filter(code -> isPublished(catalog, code))
                .orElse(null);
    }

    /** Names successors in all retired entries of a catalog that lack theirs and whose successor readers see; returns those. */
    List<Published> linkSuccessors(String catalog);

    /** Writes anew what search knows of a catalog's entries, because it knows the catalog's words too. */
    void refreshCatalog(String catalog);
}
