package org.causebook.ui.sighting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The points of an SVG line. */
final class ChartLine {

    /** What is left free above and below, so that the stroke is not cut. */
    private static final int MARGIN = 2;

    private ChartLine() {}

    /**
     * A line through values at equal distances.
     *
     * @param values from 0; NaN leaves a place out
     * @param most what reaches the upper edge
     * @param width of the box
     * @param height of the box
     */
    static String points(List<Double> values, double most, int width, int height) {
        double step = width / (double) Math.max(1, values.size() - 1);
        double scale = most > 0 ? (height - 2 * MARGIN) / most : 0;
        return IntStream.range(0, values.size())
                .filter(index -> !values.get(index).isNaN())
                .mapToObj(index -> String.format(
                        Locale.ROOT, "%.1f,%.1f", index * step, height - MARGIN - values.get(index) * scale))
                .collect(Collectors.joining(" "));
    }
}
