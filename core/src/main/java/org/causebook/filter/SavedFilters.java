package org.causebook.filter;

import java.util.List;

/** Port: the filters that each account keeps. */
public interface SavedFilters {

    /** Those of a list, by name. */
    List<SavedFilter> list(long account, FilteredList list);

    /** Keeps one; it replaces the one with the same name. */
    void save(long account, FilteredList list, String name, String query);

    /** Deletes one, if the account has it. */
    void remove(long account, FilteredList list, long id);
}
