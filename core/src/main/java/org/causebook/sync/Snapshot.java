package org.causebook.sync;

import java.util.List;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Position;

/** All public entries as they were at one moment. Used by one thread at a time. */
public interface Snapshot extends AutoCloseable {

    /** How far the changes had come at that moment: whatever changed up to it is in the entries, and nothing else. */
    Position position();

    /** The next few entries, in an order that stays the same while nothing changes; empty at the end. */
    List<Entry> next();

    /** Gives back what it holds, a connection to the database above all. Closing twice does nothing. */
    @Override
    void close();
}
