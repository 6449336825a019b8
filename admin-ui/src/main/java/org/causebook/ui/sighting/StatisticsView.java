package org.causebook.ui.sighting;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causebook.sighting.ShowStatistics;
import org.causebook.sighting.Statistics;
import org.causebook.sighting.Statistics.Day;
import org.causebook.sighting.Statistics.OfCatalog;
import org.causebook.sighting.Statistics.OfCode;
import org.causebook.ui.page.Days;
import org.causebook.ui.page.QueryText;

/**
 * The statistics on a page.
 *
 * @param address of the page
 */
public record StatisticsView(Statistics statistics, String address) {

    /** Bars are this long at most. */
    private static final int BAR = 100;

    private static final String NOTHING = "–";

    /** For how many days one may ask. */
    public List<Integer> spans() {
        return ShowStatistics.SPANS;
    }

    /** The page for another number of days. */
    public String spanAddress(Integer days) {
        return days.equals(ShowStatistics.SPANS.get(0)) ? address : query(days).on(address);
    }

    /** Where a table is as a file. */
    public String csv(String table) {
        return query(statistics.days()).on(address + "/" + table + ".csv");
    }

    private static QueryText query(int days) {
        return new QueryText().add("days", String.valueOf(days));
    }

    /** How much was looked up: {@code 2 955 568}. */
    public String lookups() {
        return grouped(statistics.lookups());
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** How much was looked up, day by day. */
    public DayChart demand() {
        return DayChart.demand(statistics.byDay());
    }

    /** Which part of it was told a cause. */
    public DayChart answerRates() {
        return DayChart.answerRate(statistics.byDay());
    }

    /** The days, the newest first. */
    public List<Day> days() {
        var days = new java.util.ArrayList<>(statistics.byDay());
        java.util.Collections.reverse(days);
        return days;
    }

    /** A day in words. */
    public String day(Day day) {
        return Days.day(day.day());
    }

    /** A part of something: {@code 87.3 %}. */
    public String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f\u00a0%%", share.getAsDouble() * 100) : NOTHING;
    }

    /** How many of the entries tell a cause, of 100. */
    public String determined(OfCatalog catalog) {
        return percent(
                catalog.entries() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) catalog.determined() / catalog.entries()));
    }

    /** How long the bar of a catalog is whose entries tell a cause. */
    public long determinedBar(OfCatalog catalog) {
        return catalog.entries() == 0 ? 0 : BAR * catalog.determined() / catalog.entries();
    }

    /** How long the bar of a code is beside that of the first in the list. */
    public long bar(OfCode code, List<OfCode> list) {
        return BAR * code.lookups() / longest(list);
    }

    /** How long the part of that bar is that stands for lookups in vain. */
    public long missedBar(OfCode code, List<OfCode> list) {
        return BAR * code.missed() / longest(list);
    }

    private static long longest(List<OfCode> list) {
        return Math.max(1, list.stream().mapToLong(OfCode::lookups).max().orElse(1));
    }

    /** How old the texts of a catalog are. */
    public String age(OfCatalog catalog) {
        return words(catalog.age());
    }

    /** How long it takes until a code that nobody could explain is explained. */
    public String median() {
        return words(statistics.answers().median());
    }

    private static String words(Optional<Duration> given) {
        if (given.isEmpty()) {
            return NOTHING;
        }
        var time = given.get();
        if (time.toHours() < 1) {
            return Math.max(1, time.toMinutes()) + " min";
        }
        return time.toDays() < 2 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
