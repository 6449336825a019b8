package org.causebook.scan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causebook.catalog.InvalidQuery;
import org.causebook.code.Notation;

/** Which catalogs a text is about: those that the caller gives, then those whose names stand in it. */
final class NamedCatalogs {

    private static final int SHORTEST = 3;

    /** Words of names that name nothing. */
    private static final Set<String> COMMON = Set.of(
            ("the and for with from code codes status statuses error errors message messages server service services "
                            + "system tool tools utility program product api exe com catalog client data database log "
                            + "web network application general common version microsoft")
                    .split(" ", -1));

    private final List<CatalogName> catalogs;
    private final Map<String, Notation> notations = new HashMap<>();

    NamedCatalogs(List<CatalogName> catalogs) {
        this.catalogs = catalogs;
        catalogs.forEach(catalog -> notations.put(catalog.slug(), catalog.notation()));
    }

    int size() {
        return catalogs.size();
    }

    Notation notation(String slug) {
        return notations.getOrDefault(slug, Notation.STATUS_32);
    }

    /** @throws InvalidQuery if there is no such catalog */
    void check(List<String> slugs) {
        if (!notations.keySet().containsAll(slugs)) {
            throw new InvalidQuery("catalogs", "there is no such catalog");
        }
    }

    /** A table of words in which each word that one catalog alone is called by leads to it. */
    Words words() {
        var names = new LinkedHashMap<String, Integer>();
        var shared = new HashSet<String>();
        for (int i = 0; i < catalogs.size(); i++) {
            for (var word : words(catalogs.get(i))) {
                if (names.putIfAbsent(word, i) != null) {
                    shared.add(word);
                }
            }
        }
        names.keySet().removeAll(shared);
        return new Words(names);
    }

    private static Set<String> words(CatalogName catalog) {
        var words = new LinkedHashSet<String>();
        Stream.of(catalog.slug(), catalog.title(), catalog.program(), catalog.product())
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .flatMap(Stream::of)
                .filter(word -> word.length() >= SHORTEST && word.length() <= Words.LONGEST)
                .filter(word -> Character.isLetter(word.charAt(0)) && !COMMON.contains(word))
                .forEach(words::add);
        return words;
    }

    /** The preferred slugs: the given ones first, then those named in the text, the most often named first. */
    List<String> preferred(List<String> given, int[] named) {
        var preferred = new LinkedHashSet<>(given);
        IntStream.range(0, named.length)
                .boxed()
                .filter(catalog -> named[catalog] > 0)
                .sorted(Comparator.comparing((Integer catalog) -> -named[catalog]))
                .forEach(catalog -> preferred.add(catalogs.get(catalog).slug()));
        return List.copyOf(preferred);
    }
}
