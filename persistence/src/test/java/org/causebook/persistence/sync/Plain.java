package org.causebook.persistence.sync;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The numbers that a sequence of the database gives, as they would be without the counter row. */
final class Plain implements Numbering {

    private final EntityManager database;
    private final Newsroom newsroom;
    private long next;

    Plain(EntityManager database, Newsroom newsroom) {
        this.database = database;
        this.newsroom = newsroom;
    }

    @Override
    public void record() {
        database.createNativeQuery("insert into plain_change values (nextval('plain_sequence'))")
                .executeUpdate();
    }

    @Override
    public List<Long> news() {
        var heard = newsroom.numbers("select sequence from plain_change where sequence > " + next + " order by 1");
        next = heard.isEmpty() ? next : heard.get(heard.size() - 1);
        return heard;
    }
}
