package org.causebook.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causebook.catalog.InvalidQuery;

/**
 * The catalogs as the reader of a text needs them: their forms compiled, and the names by which a text mentions them. A
 * catalog is named by its slug, its program or its whole product name. A common word names a program only where the line
 * begins with it and a colon, as the messages of programs do.
 */
final class KnownCatalogs {

    private static final int SHORTEST = 3;
    private static final int NONE = -1;

    /** Words that are part of many texts and name nothing. */
    private static final Set<String> COMMON = Set.of(
            ("the and for with from code codes status statuses error errors message messages server service services "
                            + "system tool tools utility program product api exe com catalog client data database log "
                            + "web network application general common version microsoft internet information http https "
                            + "signal signals errno exit make mount tar net name")
                    .split(" ", -1));

    /** A name of a catalog, cut into words. */
    private record Name(int catalog, List<String> words) {}

    private final List<CatalogName> catalogs;
    private final Set<String> slugs;
    private final List<List<Name>> names = new ArrayList<>();
    private final Words words;
    private final FormMatcher forms;

    KnownCatalogs(List<CatalogName> catalogs) {
        this.catalogs = catalogs;
        this.slugs = catalogs.stream().map(CatalogName::slug).collect(Collectors.toSet());
        var first = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < catalogs.size(); i++) {
            for (var name : names(catalogs.get(i))) {
                int place = first.computeIfAbsent(name.get(0), unused -> names.size());
                if (place == names.size()) {
                    names.add(new ArrayList<>());
                }
                names.get(place).add(new Name(i, name));
            }
        }
        names.forEach(
                some -> some.sort(Comparator.comparing(name -> -name.words().size())));
        this.words = new Words(first);
        this.forms = new FormMatcher(catalogs);
    }

    int size() {
        return catalogs.size();
    }

    CatalogName get(int number) {
        return catalogs.get(number);
    }

    Words words() {
        return words;
    }

    FormMatcher forms() {
        return forms;
    }

    /** @throws InvalidQuery if there is no such catalog */
    void check(List<String> given) {
        if (!slugs.containsAll(given)) {
            throw new InvalidQuery("catalogs", "there is no such catalog");
        }
    }

    private static Set<List<String>> names(CatalogName catalog) {
        var names = new LinkedHashSet<List<String>>();
        Stream.of(catalog.slug(), catalog.program(), catalog.product())
                .filter(Objects::nonNull)
                .map(KnownCatalogs::words)
                .filter(KnownCatalogs::isTelling)
                .forEach(names::add);
        Optional.ofNullable(catalog.program())
                .map(KnownCatalogs::words)
                .filter(KnownCatalogs::isCommon)
                .ifPresent(names::add);
        return names;
    }

    private static List<String> words(String name) {
        var bare = name.toLowerCase(Locale.ROOT).replaceAll("\\.(exe|com)$", "");
        return List.of(bare.split("[^a-z0-9]+", -1));
    }

    private static boolean isCommon(List<String> name) {
        return name.size() == 1 && COMMON.contains(name.get(0));
    }

    private static boolean isTelling(List<String> name) {
        return name.stream().allMatch(word -> !word.isEmpty() && word.length() <= Words.LONGEST)
                && name.stream().anyMatch(word -> word.length() >= SHORTEST && !COMMON.contains(word))
                && Character.isLetter(name.get(0).charAt(0));
    }

    /**
     * Counts the catalogs that the line names.
     *
     * @return the number of the first of them that has the longest name; negative when it names none
     */
    int named(Line line, int[] counts) {
        int best = NONE;
        int length = 0;
        for (int listed = 0; listed < line.listedWords; listed++) {
            int i = line.listed[listed];
            int place = words.name(line.known[i]);
            if (place < 0) {
                continue;
            }
            for (var name : names.get(place)) {
                if (stands(line, i, name.words())) {
                    counts[name.catalog()]++;
                    if (name.words().size() > length) {
                        length = name.words().size();
                        best = name.catalog();
                    }
                }
            }
        }
        return best;
    }

    private static boolean stands(Line line, int first, List<String> name) {
        int last = first + name.size() - 1;
        if (last >= line.words || (line.at(line.to[last]) == '.' && Line.isLetter(line.at(line.to[last] + 1)))) {
            return false;
        }
        if (isCommon(name)) {
            return first == 0 && line.has(line.to[0], ": ");
        }
        // The names of browsers say "Windows NT".
        if (name.size() == 1 && line.hasFolded(line.to[last], " nt ")) {
            return false;
        }
        for (int i = 1; i < name.size(); i++) {
            var word = name.get(i);
            int from = line.from[first + i];
            boolean same = line.to[first + i] - from == word.length()
                    && line.hasFolded(from, word)
                    && from - line.to[first + i - 1] == 1;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The preferred slugs: the given ones first, then those named in the text, the most often named first. */
    List<String> preferred(List<String> given, int[] counts) {
        var preferred = new LinkedHashSet<>(given);
        IntStream.range(0, counts.length)
                .boxed()
                .filter(catalog -> counts[catalog] > 0)
                .sorted(Comparator.comparing((Integer catalog) -> -counts[catalog]))
                .forEach(catalog -> preferred.add(catalogs.get(catalog).slug()));
        return List.copyOf(preferred);
    }
}
