package org.causebook.code;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Did you mean": the codes that are one slip of the finger away from what was typed. Which exist, others know. */
public final class NearMisses {

    /** More than any text has: digits that are decimal and hexadecimal ones at once come to about four hundred. */
    static final int MOST = 512;

    private NearMisses() {}

    /**
     * Every valid code that one slip turns into the typed digits, likelier slips first, each code once and never the
     * typed one itself. Text that is no code for having a digit too many is welcome; other text has no near misses.
     */
    public static List<NearMiss> of(String typed) {
        Optional<String> text = clean(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        List<MistypedDigits> places = MistypedDigits.in(text.get());
        Set<String> typedKeys = typedKeys(places);
        Map<String, NearMiss> found = new LinkedHashMap<>();
        for (Slip slip : Slip.values()) {
            for (MistypedDigits place : places) {
                collect(found, typedKeys, place, slip);
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void collect(Map<String, NearMiss> found, Set<String> typedKeys, MistypedDigits place, Slip slip) {
        for (String digits : Corrections.undo(slip, place.digits(), place.alphabet())) {
            place.meaning()
                    .apply(digits)
                    .filter(reading -> !typedKeys.contains(reading.key()))
                    .ifPresent(reading -> found.putIfAbsent(reading.key(), new NearMiss(reading, slip)));
        }
    }

    private static Set<String> typedKeys(List<MistypedDigits> places) {
        Set<String> keys = new HashSet<>();
        for (MistypedDigits place : places) {
            place.meaning().apply(place.digits()).ifPresent(reading -> keys.add(reading.key()));
        }
        return keys;
    }

    private static Optional<String> clean(String typed) {
        try {
            return Optional.of(TypedText.clean(typed));
        } catch (NotACode hopeless) {
            return Optional.empty();
        }
    }
}
