package org.causebook.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The catalogs of one field of work, by title.
 *
 * @param name empty for the catalogs that are in no area
 */
public record CatalogArea(String name, List<Catalog> catalogs) {

    public CatalogArea {
        catalogs = List.copyOf(catalogs);
    }

    /**
     * Groups catalogs by area. Areas are in the order of their names; what is in none comes last.
     *
     * @param text only catalogs whose names, area, keywords or summary contain each of these words, in any case
     * @throws InvalidQuery if the text is too long
     */
    static List<CatalogArea> of(List<Catalog> catalogs, Optional<String> text) {
        var areas = new TreeMap<String, List<Catalog>>(
                Comparator.comparing(String::isEmpty).thenComparing(String.CASE_INSENSITIVE_ORDER));
        catalogs.stream()
                .filter(containsAll(text.map(String::strip).orElse("")))
                .sorted(Comparator.comparing(Catalog::title, String.CASE_INSENSITIVE_ORDER))
                .forEach(catalog -> areas.computeIfAbsent(
                                Objects.requireNonNullElse(catalog.area(), ""), unused -> new ArrayList<>())
                        .add(catalog));
        return areas.entrySet().stream()
                .map(area -> new CatalogArea(area.getKey(), area.getValue()))
                .toList();
    }

    private static Predicate<Catalog> containsAll(String text) {
        var words = EntryQuery.bounded(text).toLowerCase(Locale.ROOT).split("\\s+");
        return catalog -> {
            var said = said(catalog);
            return Arrays.stream(words).allMatch(said::contains);
        };
    }

    private static String said(Catalog catalog) {
        return Stream.of(
                        Stream.of(
                                catalog.slug(),
                                catalog.title(),
                                catalog.area(),
                                catalog.program(),
                                catalog.product(),
                                catalog.summary()),
                        catalog.keywords().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .reduce("", (all, each) -> all + "\n" + each)
                .toLowerCase(Locale.ROOT);
    }
}
