package org.causebook.ui.sighting;

import java.util.Comparator;
import java.util.List;
import org.causebook.sighting.Sightings.DayCount;
import org.causebook.ui.page.Days;

/**
 * How often a code was met without a cause, day by day, as a line.
 *
 * @param days in order
 */
public record DemandLine(List<DayCount> days) {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 28;

    public DemandLine {
        days = List.copyOf(days);
    }

    /** The points of an SVG line in a box of 120 by 28. */
    public String points() {
        var missed = days.stream().map(day -> (double) day.missed()).toList();
        return ChartLine.points(missed, Math.max(1, missed.stream().reduce(0.0, Math::max)), WIDTH, HEIGHT);
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
