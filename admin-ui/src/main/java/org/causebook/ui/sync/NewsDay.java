package org.causebook.ui.sync;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.causebook.sync.Change;
import org.causebook.sync.Changes.News;
import org.causebook.ui.page.Addresses;

/** The changes of one day, in UTC. */
public record NewsDay(LocalDate date, List<Item> items) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    public NewsDay {
        items = List.copyOf(items);
    }

    /** A change in words. */
    public record Item(News news) {

        /** What happened. */
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

        /** The CSS class of the label that says what happened. */
        public String mark() {
            return switch (change().kind()) {
                case CATALOG_ADDED, ENTRY_PUBLISHED -> "happening-new";
                case CATALOG_REVISED, ENTRY_REVISED -> "happening-revised";
                case CATALOG_ARCHIVED, CATALOG_REMOVED, ENTRY_RETIRED -> "happening-gone";
            };
        }

        /** The code of the entry, or the name of the catalog. */
        public String subject() {
            return change().code() == null ? catalogName() : change().code();
        }

        /** "Edition 3" for an entry; empty for a catalog. */
        public Optional<String> edition() {
            return Optional.ofNullable(change().edition()).map(number -> "Edition " + number);
        }

        /** Title of the catalog; its slug when the catalog is not public any more. */
        public String catalogName() {
            return news.title() == null ? change().catalog() : news.title();
        }

        public boolean isOfEntry() {
            return change().kind().isOfEntry();
        }

        /** The page of the entry or the catalog; empty when it is not public any more. */
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

    /** Groups changes by day and keeps their order. */
    static List<NewsDay> of(List<News> news) {
        Map<LocalDate, List<Item>> days = new LinkedHashMap<>();
        for (var each : news) {
            var date = LocalDate.ofInstant(each.change().at(), ZoneOffset.UTC);
            days.computeIfAbsent(date, day -> new ArrayList<>()).add(new Item(each));
        }
        return days.entrySet().stream()
                .map(day -> new NewsDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** The date in words. */
    public String name() {
        return NAME.format(date);
    }
}
