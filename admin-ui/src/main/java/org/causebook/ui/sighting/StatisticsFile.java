package org.causebook.ui.sighting;

import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.exchange.Cells;
import org.causebook.sighting.Statistics;
import org.causebook.sighting.Statistics.OfCode;

/** Tables of the statistics as CSV. Shares are from 0 to 1, times in seconds; what there is none of is empty. */
final class StatisticsFile {

    static final String TYPE = "text/csv;charset=UTF-8";

    private StatisticsFile() {}

    /**
     * The table of that name.
     *
     * @throws NotFoundException if there is none
     */
    static String of(Statistics statistics, String table) {
        return switch (table) {
            case "days" ->
                text(
                        List.of("day", "lookups", "answered", "undetermined", "unknown", "answer rate"),
                        statistics.byDay().stream()
                                .map(day -> List.of(
                                        day.day(),
                                        day.lookups(),
                                        day.answered(),
                                        day.undetermined(),
                                        day.unknown(),
                                        share(day.answerRate()))));
            case "catalogs" ->
                text(
                        List.of(
                                "catalog",
                                "title",
                                "entries",
                                "with a cause",
                                "age",
                                "lookups",
                                "answered",
                                "answer rate"),
                        statistics.catalogs().stream()
                                .map(catalog -> List.of(
                                        catalog.slug(),
                                        catalog.title(),
                                        catalog.entries(),
                                        catalog.determined(),
                                        catalog.age()
                                                .map(Duration::toSeconds)
                                                .map(String::valueOf)
                                                .orElse(""),
                                        catalog.answered() + catalog.missed(),
                                        catalog.answered(),
                                        share(catalog.answerRate()))));
            default -> throw new NotFoundException();
        };
    }

    /**
     * The table of that name, or one of those that only staff may see.
     *
     * @throws NotFoundException if there is none
     */
    static String forStaff(Statistics statistics, String table) {
        return switch (table) {
            case "asked" -> codes(statistics.demand().asked());
            case "missed" -> codes(statistics.demand().missed());
            default -> of(statistics, table);
        };
    }

    /** What persons did. */
    static String people(Statistics statistics) {
        return text(
                List.of("login", "written", "published", "reviewed"),
                statistics.people().stream()
                        .map(person ->
                                List.of(person.login(), person.written(), person.published(), person.reviewed())));
    }

    private static String codes(List<OfCode> codes) {
        return text(
                List.of("code", "lookups", "answered", "without a cause"),
                codes.stream().map(code -> List.of(code.code(), code.lookups(), code.answered(), code.missed())));
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.4f", share.getAsDouble()) : "";
    }

    private static String text(List<String> head, Stream<? extends List<?>> rows) {
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream()
                        .map(cell -> '"' + Cells.neutral(String.valueOf(cell)).replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }
}
