package org.causebook.catalog;

import java.util.List;

/** Port: what is published in public catalogs, and nothing else. */
public interface PublishedEntries {

    /** A page of the entries of one catalog. */
    Page<Entry> list(EntryQuery query);

    /** All entries of a catalog that the article had or would have, in its order, then by code. */
    List<Entry> ofArticle(String catalog);

    /**
     * Every entry that one of these keys names. One statement, so it needs no transaction; within one it sees what that
     * has done.
     */
    Matches matching(CodeKeys keys);

    /** The same over all catalogs, internal ones too, for those who may read them. */
    PublishedEntries forStaff();
}
