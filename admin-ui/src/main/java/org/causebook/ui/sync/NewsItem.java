package org.causebook.ui.sync;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.causebook.sync.Change;
import org.causebook.sync.News;
import org.causebook.ui.page.Addresses;

/** A change as people read it. */
public record NewsItem(News news) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    /** What happened, in a word or two. */
    public String happening() {
        return switch (change().kind()) {
            case CATALOG_ADDED -> "New catalog";
            case CATALOG_REVISED -> "Catalog revised";
            case CATALOG_ARCHIVED -> "Catalog archived";
            case CATALOG_REMOVED -> "Catalog no longer public";
            case ENTRY_PUBLISHED -> "New entry";
            case ENTRY_REVISED -> "Revised";
            case ENTRY_RETIRED -> "Retired";
        };
    }

    /** The class of the mark that says what happened. */
    public String mark() {
        return switch (change().kind()) {
            case CATALOG_ADDED, ENTRY_PUBLISHED -> "happening-new";
            case CATALOG_REVISED, ENTRY_REVISED -> "happening-revised";
            case CATALOG_ARCHIVED, CATALOG_REMOVED, ENTRY_RETIRED -> "happening-gone";
        };
    }

    /** What it happened to: the code of an entry, or the name of a catalog. */
    public String subject() {
        return change().code() == null ? catalogName() : change().code();
    }

    /** Title of the catalog; its slug when the title is nobody's business any more. */
    public String catalogName() {
        return news.title() == null ? change().catalog() : news.title();
    }

    public boolean isOfEntry() {
        return change().kind().isOfEntry();
    }

    /** The page of the entry or the catalog; empty when there is none any more. */
    public Optional<String> address() {
        if (news.title() == null) {
            return Optional.empty();
        }
        var catalog = catalogAddress();
        return Optional.of(change().code() == null ? catalog : catalog + "/" + Addresses.encoded(change().code()));
    }

    public String catalogAddress() {
        return Addresses.CATALOGS + "/" + Addresses.encoded(change().catalog());
    }

    /** The time of day, in UTC. */
    public String time() {
        return TIME.format(change().at());
    }

    Change change() {
        return news.change();
    }
}
