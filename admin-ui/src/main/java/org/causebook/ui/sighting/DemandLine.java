package org.causebook.ui.sighting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.sighting.Sightings.DayCount;
import org.causebook.ui.page.Days;

/**
 * How often a code was met without a cause, day by day, as a line.
 *
 * @param days in order
 */
public record DemandLine(List<DayCount> days) {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 24;

    public DemandLine {
        days = List.copyOf(days);
    }

    /** The points of an SVG line in a box of 120 by 28, with 2 left free above and below. */
    public String points() {
        long most = Math.max(1, days.stream().mapToLong(DayCount::missed).max().orElse(0));
        return IntStream.range(0, days.size())
                .mapToObj(day -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        day * (double) WIDTH / Math.max(1, days.size() - 1),
                        2 + HEIGHT - days.get(day).missed() * (double) HEIGHT / most))
                .collect(Collectors.joining(" "));
    }

    /** The same in words. */
    public String words() {
        long all = days.stream().mapToLong(DayCount::missed).sum();
        if (all == 0) {
            return "Not met in 30 days";
        }
        var peak = days.stream().max(Comparator.comparing(DayCount::missed)).orElseThrow();
        return "Met " + all + " times in 30 days, most on " + Days.day(peak.day());
    }
}
