package org.causebook.catalog;

/** Who reads what is published. It decides which catalogs there are, and nothing else. */
public enum Audience {
    /** Anyone: public catalogs only. */
    PUBLIC,
    /** Those who may read internal catalogs too. */
    STAFF;

    /** The catalogs that exist for this audience. */
    public Catalogs of(Catalogs catalogs) {
        return this == STAFF ? catalogs.forStaff() : catalogs;
    }

    /** The entries that exist for this audience. */
    public PublishedEntries of(PublishedEntries entries) {
        return this == STAFF ? entries.forStaff() : entries;
    }
}
