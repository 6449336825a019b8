package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.causebook.editing.EntryPublished;

/** Closes the sightings that an entry answers, in the transaction that publishes it. */
@ApplicationScoped
public class CloseAnswered {

    private final Sightings sightings;

    @Inject
    public CloseAnswered(Sightings sightings) {
        this.sightings = sightings;
    }

    /** An entry without a cause answers nothing, and neither does one that readers cannot see. */
    void close(@Observes EntryPublished published) {
        var content = published.content();
        if (published.isPublic() && content.causeDetermined() && content.retirement() == null) {
            sightings.answer(published.entry(), content);
        }
    }
}
