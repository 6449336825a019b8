package org.causebook.persistence.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A way of numbering changes, and one reader who follows them by their numbers. */
interface Numbering {

    /** Records a change, to be committed by the caller. */
    void record(Connection connection) throws SQLException;

    /** What the reader has not heard of yet, counted from the beginning of the test. */
    List<Long> news() throws SQLException;
}
