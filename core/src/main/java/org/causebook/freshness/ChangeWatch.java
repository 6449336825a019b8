package org.causebook.freshness;

/** Port: watches for changes of what is published, whoever made them on whichever node. */
public interface ChangeWatch {

    /** What is known now, without asking anyone: cheap enough for every request, and it never waits. */
    Awareness now();

    /**
     * Asks the database for changes. After a change of one's own this keeps the next answer from being older than what
     * its reader has just done; word of the changes of others comes by itself.
     */
    void look();
}
