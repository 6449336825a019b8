package org.causebook.ui.work;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Page;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.Revision;
import org.causebook.editing.ShowWork;
import org.causebook.sighting.Sighting;

/**
 * What the dashboard shows.
 *
 * @param asked the open codes without a cause that are asked for most
 * @param newCodes how many of those nobody has looked at yet
 * @param overdue how many entries should have been looked at again
 */
public record Board(
        String login,
        ShowWork.Work work,
        List<CatalogSettings> catalogs,
        List<Sighting> asked,
        long newCodes,
        long overdue) {

    public Board {
        catalogs = List.copyOf(catalogs);
        asked = List.copyOf(asked);
    }

    /** How many drafts one has, such as {@code 3} or {@code 10+}. */
    public String draftCount() {
        return count(work.drafts());
    }

    /** How much waits for review. */
    public String waitingCount() {
        return count(work.waiting());
    }

    /** How many entries all catalogs have, published or not. */
    public long entryCount() {
        return catalogs.stream().mapToLong(CatalogSettings::entries).sum();
    }

    /** Whether the one who looks wrote it. */
    public boolean isOwn(Revision revision) {
        return revision.author().equals(Optional.of(login));
    }

    private static String count(Page<?> page) {
        return page.items().size() + (page.next().isPresent() ? "+" : "");
    }
}
