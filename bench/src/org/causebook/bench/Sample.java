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
 * @param value 32-bit value; null where codes are no numbers
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
    private static final String[] NOTATIONS = {
        "status32", "symbolic", "ntstatus", "status32", "symbolic", "sqlstate", "status32", "symbolic", "http", "status32"
    };
    private static final String[] OUTCOMES = {"error", "error", "error", "error", "warning", "informational", "success"};

    /** How a catalog writes its codes: mostly numbers of 32 bits and codes with a prefix, as in life. */
    static String notation(int catalog) {
        return NOTATIONS[catalog % NOTATIONS.length];
    }

    static Sample of(int number) {
        var random = new SplittableRandom(SEED + number * 0x9E3779B97F4A7C15L);
        int catalog = number / PER_CATALOG;
        int place = number % PER_CATALOG;
        var notation = notation(catalog);
        Long value = value(notation, catalog, place);
        var symbol = "E_" + Words.any(random).toUpperCase(Locale.ROOT) + "_" + Words.any(random).toUpperCase(Locale.ROOT);
        var code = code(notation, value, catalog, place);
        return new Sample(
                number,
                catalog,
                code,
                notation.equals("symbolic") ? prefix(catalog) + (place + 1) : code,
                value,
                symbol,
                Words.sentence(random, 5, 14),
                OUTCOMES[random.nextInt(OUTCOMES.length)],
                causes(random));
    }

    private static String code(String notation, Long value, int catalog, int place) {
        return switch (notation) {
            case "symbolic" -> prefix(catalog) + "-" + String.format(Locale.ROOT, "%05d", place + 1);
            case "sqlstate" -> sqlState(place);
            case "http" -> 100 + place / 4 + (place % 4 == 0 ? "" : "." + place % 4);
            default -> Long.toString(value);
        };
    }

    /** Failing values of a facility of the catalog's own; none reads as eight decimal digits. */
    private static Long value(String notation, int catalog, int place) {
        return switch (notation) {
            case "status32" -> 0x8000_0000L + ((long) (catalog % 2_000 + 1) << 16) + place;
            case "ntstatus" -> 0xC000_0000L + ((long) (catalog % 2_000 + 1) << 16) + place;
            case "http" -> place % 4 == 0 ? 100L + place / 4 : null;
            default -> null;
        };
    }

    /** A class for every thousand places, and a digit wherever the eye looks for one. */
    private static String sqlState(int place) {
        return "X" + place / 1_000 + String.format(Locale.ROOT, "%03d", place % 1_000);
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
