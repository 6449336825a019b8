package org.causebook.persistence.sync;

import java.util.List;

/** A way of numbering changes, and one reader who follows them by their numbers. */
interface Numbering {

    /** Records a change in the transaction of the caller. */
    void record();

    /** What the reader has not heard of yet, counted from the beginning of the test. */
    List<Long> news();
}
