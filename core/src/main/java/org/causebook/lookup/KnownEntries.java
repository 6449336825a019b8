package org.causebook.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Fit;
import org.causebook.catalog.Matches;
import org.causebook.catalog.Position;
import org.causebook.catalog.PublishedEntries;
import org.causebook.code.Notation;
import org.causebook.code.NumericReading;
import org.causebook.code.Reading;
import org.causebook.code.Reading.Format;
import org.causebook.code.Recognised;
import org.causebook.code.StatusValue;

/**
 * The entries that one question to the database brought, findable by what they are known by. For one thread: answers are
 * remembered.
 */
public final class KnownEntries {

    /** Flags are exit statuses, which have eight bits. */
    private static final long MOST_FLAGS = 0xFF;

    private final Map<Long, List<Entry>> byValue = new HashMap<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final List<Range> ranges = new ArrayList<>();
    private final Map<Reading, List<Entry>> answered = new HashMap<>();

    private final Set<String> catalogs = new HashSet<>();
    private final Position asOf;

    private record Range(EntryCode code, Entry entry) {}

    /** An entry with what decides its place among the answers to a reading. */
    private record Answer(Entry entry, Fit fit, boolean filedUnder, boolean writtenSo, int remoteness) {

        private static final Comparator<Answer> BEST_FIRST = Comparator.comparing(Answer::fit)
                .thenComparing(answer -> !answer.filedUnder)
                .thenComparing(answer -> !answer.writtenSo)
                .thenComparing(answer -> !answer.entry.causeDetermined())
                .thenComparing(answer -> answer.entry.scope())
                .thenComparing(Answer::remoteness)
                .thenComparing(answer -> answer.entry.catalog())
                .thenComparing(answer -> answer.entry.code());

        static Optional<Answer> of(Entry entry, Reading reading) {
            return entry.fit(reading)
                    .map(fit -> new Answer(
                            entry,
                            fit,
                            entry.isFiledUnder(reading),
                            entry.notation().writes(reading),
                            entry.remoteness(reading)));
        }
    }

    private KnownEntries(Matches matches) {
        asOf = matches.asOf();
        for (var entry : matches.entries()) {
            catalogs.add(entry.catalog());
            entry.codes().forEach(code -> add(entry, code));
            Optional.ofNullable(entry.symbol()).ifPresent(symbol -> add(byKey, symbol.toUpperCase(Locale.ROOT), entry));
        }
    }

    /** Asks once for everything that may answer. */
    public static KnownEntries of(PublishedEntries entries, Collection<Recognised> recognised) {
        return ofReadings(
                entries,
                recognised.stream().flatMap(each -> each.readings().stream()).toList());
    }

    static KnownEntries ofReadings(PublishedEntries entries, Collection<? extends Reading> readings) {
        return new KnownEntries(entries.matching(CodeKeys.of(readings)));
    }

    /** How far the public changes had come when the database gave these entries. */
    Position asOf() {
        return asOf;
    }

    /** Whether any of these entries is of that catalog. */
    boolean touch(String catalog) {
        return catalogs.contains(catalog);
    }

    private void add(Entry entry, EntryCode code) {
        add(byKey, code.key(), entry);
        if (code.low() == null) {
            return;
        }
        if (Objects.equals(code.low(), code.high())) {
            add(byValue, code.low(), entry);
        } else {
            ranges.add(new Range(code, entry));
        }
    }

    private static <K> void add(Map<K, List<Entry>> map, K key, Entry entry) {
        map.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
    }

    /**
     * The entries that answer any reading, best first. Where the preferred catalog has no entry for a sum of flags, those of
     * the flags answer; where nothing answers an enhanced status, one that says the same less precisely does.
     */
    List<Entry> answers(Recognised recognised, Optional<String> preferred) {
        var answers = new LinkedHashSet<Entry>();
        recognised.readings().forEach(reading -> answers.addAll(answers(reading)));
        if (preferred.isPresent() && answers.stream().noneMatch(entry -> isOf(preferred, entry))) {
            var flags = parts(recognised)
                    .map(part -> answers(part).stream()
                            .filter(entry -> isOf(preferred, entry) && entry.notation() == Notation.FLAGS)
                            .findFirst())
                    .toList();
            if (flags.stream().allMatch(Optional::isPresent)) {
                flags.stream().flatMap(Optional::stream).forEach(answers::add);
            }
        }
        if (answers.isEmpty()) {
            broader(recognised).map(this::answers).forEach(answers::addAll);
        }
        return answers.stream()
                .sorted(Comparator.comparing(entry -> !isOf(preferred, entry)))
                .toList();
    }

    private static boolean isOf(Optional<String> catalog, Entry entry) {
        return catalog.filter(entry.catalog()::equals).isPresent();
    }

    /** Readings whose entries answer where there is none for the code itself. */
    static Stream<Reading> standIns(Recognised recognised, Optional<String> preferred) {
        return Stream.concat(broader(recognised), preferred.isPresent() ? parts(recognised) : Stream.of());
    }

    private static Stream<Reading> parts(Recognised recognised) {
        return recognised.best().value().filter(value -> value.unsigned() <= MOST_FLAGS).stream()
                .flatMap(value -> Notation.FLAGS.parts(value).stream())
                .map(part -> new NumericReading(Format.DECIMAL, part));
    }

    private static Stream<Reading> broader(Recognised recognised) {
        return recognised.readings().stream().flatMap(reading -> reading.broader().stream());
    }

    /**
     * The entries that answer this reading: exact ones before ranges, those filed under it before those that it is a
     * further code of, those whose catalog writes its codes so before others, those that say why before those that do not
     * yet, what holds everywhere before what one product means.
     */
    public List<Entry> answers(Reading reading) {
        return answered.computeIfAbsent(reading, this::rank);
    }

    private List<Entry> rank(Reading reading) {
        return candidates(reading)
                .distinct()
                .flatMap(entry -> Answer.of(entry, reading).stream())
                .sorted(Answer.BEST_FIRST)
                .map(Answer::entry)
                .toList();
    }

    private Stream<Entry> candidates(Reading reading) {
        var candidates = new ArrayList<>(byKey.getOrDefault(reading.key(), List.of()));
        reading.value().map(StatusValue::unsigned).ifPresent(value -> {
            candidates.addAll(byValue.getOrDefault(value, List.of()));
            for (var range : ranges) {
                if (range.code.contains(value)) {
                    candidates.add(range.entry);
                }
            }
        });
        return candidates.stream();
    }
}
