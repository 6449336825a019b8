package org.causebook.persistence.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The numbers that a sequence of the database gives, as they would be without the counter row. */
final class Plain implements Numbering {

    private final Newsroom newsroom;
    private long next;

    Plain(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Override
    public void record(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into plain_change values (nextval('plain_sequence'))");
        }
    }

    @Override
    public List<Long> news() throws SQLException {
        var heard = newsroom.numbers("select sequence from plain_change where sequence > " + next + " order by 1");
        next = heard.isEmpty() ? next : heard.get(heard.size() - 1);
        return heard;
    }
}
