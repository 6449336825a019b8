package org.causebook.persistence.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.causebook.sync.ReadChanges;

/** The numbers that the product gives. */
final class Counted implements Numbering {

    private final ReadChanges read;
    private final long catalog;
    private final long start;
    private long next;

    Counted(ReadChanges read, long catalog) {
        this.read = read;
        this.catalog = catalog;
        this.start = read.position().sequence();
        this.next = start;
    }

    @Override
    public void record(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select record_change('catalog-revised', ?, null, null)")) {
            statement.setLong(1, catalog);
            statement.execute();
        }
    }

    @Override
    public List<Long> news() {
        var batch = read.after(next, Optional.empty(), Optional.empty());
        next = batch.next();
        return batch.changes().stream().map(change -> change.sequence() - start).toList();
    }
}
