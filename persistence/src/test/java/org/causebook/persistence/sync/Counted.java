package org.causebook.persistence.sync;

import java.util.List;
import java.util.Optional;
import org.causebook.editing.ChangeLog;
import org.causebook.sync.Change;
import org.causebook.sync.ReadChanges;

/** The numbers that the product gives. */
final class Counted implements Numbering {

    private final ChangeLog changes;
    private final ReadChanges read;
    private final String catalog;
    private final long start;
    private long next;

    Counted(ChangeLog changes, ReadChanges read, String catalog) {
        this.changes = changes;
        this.read = read;
        this.catalog = catalog;
        this.start = read.position().sequence();
        this.next = start;
    }

    @Override
    public void record() {
        changes.append(Change.Kind.CATALOG_REVISED, catalog);
    }

    @Override
    public List<Long> news() {
        var batch = read.after(next, Optional.empty(), Optional.empty());
        next = batch.next();
        return batch.changes().stream().map(change -> change.sequence() - start).toList();
    }
}
