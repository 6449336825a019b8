package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.code.Reading;

/** Use case: say how a code that an editor types will be read, and who has it already. */
@ApplicationScoped
public class CheckCode {

    private static final int MAX_ELSEWHERE = 5;

    private final Entries entries;
    private final StaffCatalogs catalogs;

    @Inject
    public CheckCode(Entries entries, StaffCatalogs catalogs) {
        this.entries = entries;
        this.catalogs = catalogs;
    }

    /**
     * What a typed code comes to.
     *
     * @param reading how the catalog reads it
     * @param code the text under which the entry would be kept and addressed
     * @param display how catalogs of that notation write it
     * @param here the entry of this catalog that has it already
     * @param elsewhere entries of other catalogs that have it, at most five
     */
    public record Checked(
            Reading reading, String code, String display, Optional<EntryRef> here, List<EntryRef> elsewhere) {

        public Checked {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * Reads the text as a code of that catalog.
     *
     * @throws UnknownCatalog if there is no such catalog
     * @throws InvalidContent with field {@code code} if such a catalog cannot hold it
     */
    @Transactional
    public Checked check(Actor actor, String slug, String typed) {
        actor.require(Right.READ_WORK);
        var notation =
                catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new).content().notation();
        var reading = NewCode.read(notation, "code", typed);
        var keys = CodeKeys.of(List.of(reading));
        return new Checked(
                reading,
                notation.canonical(reading),
                notation.display(reading),
                entries.find(slug, keys),
                entries.elsewhere(slug, keys, MAX_ELSEWHERE));
    }
}
