package org.causebook.ui.page;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.Entry;

/** Days as pages write them, in UTC: the page is the same for everyone, wherever they are. */
@TemplateExtension
public final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Days() {}

    /** A day in words: {@code 3 Nov 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String updatedOn(Entry entry) {
        return DAY.format(entry.updatedAt());
    }

    static String publishedOn(Entry entry) {
        return DAY.format(entry.publishedAt());
    }

    static String updatedOn(Catalog catalog) {
        return DAY.format(catalog.updatedAt());
    }
}
