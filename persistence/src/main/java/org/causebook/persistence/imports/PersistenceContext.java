package org.causebook.persistence.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.causebook.imports.PendingWork;

/** The entities of the transaction. Before each query all of them are compared with what they were. */
@ApplicationScoped
class PersistenceContext implements PendingWork {

    private final EntityManager entities;

    @Inject
    PersistenceContext(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void write() {
        entities.flush();
        entities.clear();
    }
}
