package org.causebook.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.causebook.catalog.Position;

/** Use case: tell which version of the public content is the present one, by one small query. */
@ApplicationScoped
public class ShowVersion {

    private final Changes changes;

    @Inject
    public ShowVersion(Changes changes) {
        this.changes = changes;
    }

    /** How far the public changes have come: as long as it stays the same, nothing has changed for readers. */
    @Transactional
    public Position show() {
        return changes.position();
    }
}
