package org.causebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented entry. The same number always gives the same entry, so that every table can be written on its own without
 * keeping entries in memory.
 *
 * @param number from 0
 * @param catalog number of its catalog, from 0
 * @param value 32-bit value; null in a catalog of symbolic codes
 */
record Sample(
        int number,
        int catalog,
        String code,
        String key,
        Long value,
        String symbol,
        String meaning,
        String outcome,
        List<SampleCause> causes) {

    /** An invented cause. */
    record SampleCause(String explanation, String confidence, String resolution) {}

    static final int PER_CATALOG = 2_000;

    private static final long SEED = 224_801;
    private static final String[] OUTCOMES = {"error", "error", "error", "error", "warning", "informational", "success"};

    /** How a catalog writes its codes; every third one by symbols. */
    static String notation(int catalog) {
        return catalog % 3 == 2 ? "symbolic" : "status32";
    }

    static Sample of(int number) {
        var random = new SplittableRandom(SEED + number * 0x9E3779B97F4A7C15L);
        int catalog = number / PER_CATALOG;
        int place = number % PER_CATALOG;
        boolean symbolic = notation(catalog).equals("symbolic");
        Long value = symbolic ? null : value(catalog, place);
        String code = symbolic ? prefix(catalog) + "-" + String.format(Locale.ROOT, "%05d", place + 1) : value.toString();
        String key = symbolic ? prefix(catalog) + (place + 1) : code;
        return new Sample(
                number,
                catalog,
                code,
                key,
                value,
                "E_" + Words.any(random).toUpperCase(Locale.ROOT) + "_" + Words.any(random).toUpperCase(Locale.ROOT),
                Words.sentence(random, 5, 14),
                OUTCOMES[random.nextInt(OUTCOMES.length)],
                causes(random));
    }

    /** Failing HRESULTs of a facility of the catalog's own; none reads as eight decimal digits. */
    private static long value(int catalog, int place) {
        return 0x8000_0000L + ((long) (catalog % 2_000 + 1) << 16) + place;
    }

    /** Three letters that differ from catalog to catalog. */
    private static String prefix(int catalog) {
        var letters = new StringBuilder();
        for (int rest = catalog, i = 0; i < 3; i++, rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return "Z" + letters;
    }

    private static List<SampleCause> causes(SplittableRandom random) {
        var causes = new ArrayList<SampleCause>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            causes.add(new SampleCause(
                    Words.sentence(random, 10, 40),
                    random.nextInt(3) == 0 ? "confirmed" : "suspected",
                    random.nextInt(4) == 0 ? null : Words.sentence(random, 10, 60)));
        }
        return causes;
    }
}
