package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import org.causebook.catalog.EntryContent;
import org.causebook.editing.EntriesPublished;
import org.causebook.editing.EntryRef;

/** Closes the sightings that an entry answers, in the transaction that publishes it. */
@ApplicationScoped
public class CloseAnswered {

    private final Sightings sightings;

    @Inject
    public CloseAnswered(Sightings sightings) {
        this.sightings = sightings;
    }

    /** An entry without a cause answers nothing, and neither does one that readers cannot see. */
    void close(@Observes EntriesPublished published) {
        if (!published.isPublic()) {
            return;
        }
        var answering = new HashMap<EntryRef, EntryContent>();
        published.contents().forEach((entry, content) -> {
            if (content.causeDetermined() && content.retirement() == null) {
                answering.put(entry, content);
            }
        });
        if (!answering.isEmpty()) {
            sightings.answer(answering);
        }
    }
}
