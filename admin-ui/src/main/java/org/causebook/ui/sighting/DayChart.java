package org.causebook.ui.sighting;

import java.time.LocalDate;
import java.util.List;
import org.causebook.sighting.Statistics.Day;
import org.causebook.ui.page.Days;

/**
 * Figures of days as lines in a box of 600 by 120. A table beside it has the same figures.
 *
 * @param words the drawing in a sentence
 * @param top what the upper edge stands for
 * @param first the day at the left edge
 * @param last the day at the right edge
 */
public record DayChart(String words, String top, List<Line> lines, LocalDate first, LocalDate last) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;

    public DayChart {
        lines = List.copyOf(lines);
    }

    /**
     * One of the lines.
     *
     * @param kind the part of its class that says how it looks
     */
    public record Line(String name, String kind, String points) {}

    /** How much was looked up, and how much of it in vain. */
    static DayChart demand(List<Day> days) {
        long most = days.stream().mapToLong(Day::lookups).max().orElse(0);
        var missed = days.stream().map(day -> (double) (day.lookups() - day.answered()));
        var all = days.stream().map(day -> (double) day.lookups());
        var peak = days.stream().filter(day -> day.lookups() == most).findFirst();
        var words = most == 0
                ? "No lookups"
                : "Lookups by day, at most " + most + ", on "
                        + Days.day(peak.orElseThrow().day());
        return of(
                words,
                StatisticsView.grouped(most),
                List.of(
                        new Line("Lookups", "all", ChartLine.points(all.toList(), (double) most, WIDTH, HEIGHT)),
                        new Line(
                                "Without a cause",
                                "missed",
                                ChartLine.points(missed.toList(), (double) most, WIDTH, HEIGHT))),
                days);
    }

    /** Which part of the lookups was told a cause. Days without lookups have no place in the line. */
    static DayChart answerRate(List<Day> days) {
        var rates =
                days.stream().map(day -> day.answerRate().orElse(Double.NaN)).toList();
        return of(
                "Answer rate by day",
                "100\u00a0%",
                List.of(new Line("Answer rate", "answered", ChartLine.points(rates, 1, WIDTH, HEIGHT))),
                days);
    }

    private static DayChart of(String words, String top, List<Line> lines, List<Day> days) {
        return new DayChart(
                words, top, lines, days.get(0).day(), days.get(days.size() - 1).day());
    }

    /** The day at the left edge, in words. */
    public String from() {
        return Days.day(first);
    }

    /** The day at the right edge, in words. */
    public String to() {
        return Days.day(last);
    }
}
