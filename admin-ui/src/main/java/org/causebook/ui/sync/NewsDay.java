package org.causebook.ui.sync;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.causebook.sync.News;

/** What was new on one day, in UTC. */
public record NewsDay(LocalDate date, List<NewsItem> items) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    public NewsDay {
        items = List.copyOf(items);
    }

    /** The days in the order of their news. */
    static List<NewsDay> of(List<News> news) {
        Map<LocalDate, List<NewsItem>> days = new LinkedHashMap<>();
        for (var each : news) {
            var date = LocalDate.ofInstant(each.change().at(), ZoneOffset.UTC);
            days.computeIfAbsent(date, day -> new ArrayList<>()).add(new NewsItem(each));
        }
        return days.entrySet().stream()
                .map(day -> new NewsDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** The day in words. */
    public String name() {
        return NAME.format(date);
    }
}
