package org.causebook.lookup;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.catalog.Entry;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Scope;
import org.causebook.code.NearMiss;
import org.causebook.code.NumericReading;
import org.causebook.code.Reading;
import org.causebook.code.Reading.Format;
import org.causebook.code.Recognised;
import org.causebook.code.Relation;
import org.causebook.code.Relation.Kind;

/** What stands near the codes looked up: relatives of their values, and, for the unknown, what may have been meant. */
final class Neighbours {

    /** More would be noise: each is one slip away, and the likeliest slips come first. */
    private static final int MAX_SUGGESTIONS = 5;

    private static final int MAX_CLOSE = 8;

    /** One unknown code has hundreds of near misses, and a batch of them is no typing error. */
    private static final int MAX_UNKNOWN = 20;

    private final KnownEntries known;
    private final KnownEntries meant;
    private final Map<String, List<NearMiss>> misses;
    private final boolean single;

    private Neighbours(KnownEntries known, KnownEntries meant, Map<String, List<NearMiss>> misses, boolean single) {
        this.known = known;
        this.meant = meant;
        this.misses = misses;
        this.single = single;
    }

    /** Asks once for what answers the codes and for the relatives of their values. */
    static KnownEntries known(PublishedEntries entries, Collection<Recognised> recognised, Optional<String> preferred) {
        var readings = recognised.stream()
                .flatMap(each -> Stream.concat(each.readings().stream(), KnownEntries.standIns(each, preferred)));
        var relatives = recognised.stream().flatMap(Neighbours::relations).map(Neighbours::reading);
        return KnownEntries.ofReadings(
                entries, Stream.concat(readings, relatives).toList());
    }

    /**
     * Asks once more, if any code is unknown, for what may have been meant by the first {@value #MAX_UNKNOWN} that are; if
     * only one code was looked up, for the codes around it too.
     */
    static Neighbours of(PublishedEntries entries, KnownEntries known, Collection<Lookup> lookups) {
        var misses = new HashMap<String, List<NearMiss>>();
        lookups.stream()
                .filter(lookup -> !lookup.known())
                .map(Neighbours::query)
                .distinct()
                .limit(MAX_UNKNOWN)
                .forEach(query -> misses.put(query, NearMiss.of(query)));
        var readings = misses.values().stream().flatMap(List::stream).map(NearMiss::reading);
        var around = lookups.stream()
                .filter(lookup -> lookups.size() == 1 && !lookup.known())
                .flatMap(lookup -> around(lookup.recognised()))
                .map(Neighbours::reading);
        var asked = Stream.concat(readings, around).toList();
        var meant = asked.isEmpty() ? known : KnownEntries.ofReadings(entries, asked);
        return new Neighbours(known, meant, misses, lookups.size() == 1);
    }

    /** Suggestions for a text that is no code itself, such as a number with a digit too many. */
    static List<Suggestion> suggestions(PublishedEntries entries, String typed) {
        var misses = NearMiss.of(typed);
        var readings = misses.stream().map(NearMiss::reading).toList();
        return readings.isEmpty() ? List.of() : suggestions(KnownEntries.ofReadings(entries, readings), misses);
    }

    /** The lookup with its neighbours. */
    Lookup complete(Lookup lookup) {
        var slips = lookup.known() ? List.<NearMiss>of() : misses.getOrDefault(query(lookup), List.of());
        var suggestions = suggestions(meant, slips);
        return new Lookup(
                lookup.recognised(),
                lookup.preferred(),
                lookup.entries(),
                related(lookup, suggestions),
                suggestions,
                lookup.asOf().and(meant.asOf()));
    }

    /** What is suggested already is not listed again because its number is close. */
    private List<Related> related(Lookup lookup, List<Suggestion> suggestions) {
        var related = new LinkedHashMap<Entry, Related>();
        relations(lookup.recognised())
                .forEach(relation -> known.answers(reading(relation)).stream()
                        .filter(entry -> isMeant(relation.kind(), entry))
                        .forEach(entry -> related.putIfAbsent(entry, new Related(entry, relation.kind()))));
        lookup.entries().forEach(related::remove);
        if (single && !lookup.known()) {
            var suggested = suggestions.stream().map(Suggestion::entry).collect(Collectors.toSet());
            around(lookup.recognised())
                    .flatMap(relation -> meant.answers(reading(relation)).stream())
                    .filter(entry -> !related.containsKey(entry) && !suggested.contains(entry))
                    .distinct()
                    .limit(MAX_CLOSE)
                    .forEach(entry -> related.put(entry, new Related(entry, Kind.CLOSE)));
        }
        return List.copyOf(related.values());
    }

    /**
     * Whether the entry explains the related value. Products hand out small numbers of their own beside the codes of
     * Windows; a Win32 error has a name, and they do not.
     */
    private static boolean isMeant(Kind kind, Entry entry) {
        return kind.isAnsweredBy(entry.notation())
                && (kind != Kind.WIN32_IN_HRESULT || entry.scope() == Scope.GENERAL || entry.named());
    }

    private static Stream<Relation> around(Recognised recognised) {
        return LookUpCodes.values(recognised).limit(1).flatMap(value -> Relation.around(value).stream());
    }

    private static List<Suggestion> suggestions(KnownEntries meant, List<NearMiss> misses) {
        Map<Entry, Suggestion> suggestions = new LinkedHashMap<>();
        for (var miss : misses) {
            meant.answers(miss.reading())
                    .forEach(entry -> suggestions.putIfAbsent(entry, new Suggestion(entry, miss.slip())));
        }
        return suggestions.values().stream().limit(MAX_SUGGESTIONS).toList();
    }

    private static String query(Lookup lookup) {
        return lookup.recognised().query();
    }

    private static Stream<Relation> relations(Recognised recognised) {
        return LookUpCodes.values(recognised).flatMap(value -> Relation.of(value).stream());
    }

    private static Reading reading(Relation relation) {
        return new NumericReading(Format.HEXADECIMAL, relation.value());
    }
}
