package org.causebook.code;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A code that was perhaps meant.
 *
 * @param reading the code
 * @param slip what would have turned it into what was typed
 */
public record NearMiss(Reading reading, Slip slip) {

    /** More than any text has: digits that are decimal and hexadecimal ones at once come to about four hundred. */
    static final int MOST = 512;

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
        joined(text.get()).ifPresent(reading -> found.put(reading.key(), new NearMiss(reading, Slip.SPLIT)));
        for (Slip slip : Slip.values()) {
            for (MistypedDigits place : places) {
                collect(found, typedKeys, place, slip);
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void collect(Map<String, NearMiss> found, Set<String> typedKeys, MistypedDigits place, Slip slip) {
        for (String digits : slip.undo(place.digits(), place.alphabet())) {
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

    /** Eight hexadecimal digits that a space or an underscore splits: {@code 0x8007 0005}. */
    private static Optional<Reading> joined(String text) {
        int split = Ascii.span(text, 0, Ascii::isLetterOrDigit);
        if (split == text.length() || (text.charAt(split) != ' ' && text.charAt(split) != '_')) {
            return Optional.empty();
        }
        String digits = text.substring(0, split) + text.substring(split + 1);
        boolean whole = digits.length() == 10
                && Ascii.upper(digits).startsWith("0X")
                && Ascii.all(digits.substring(2), Ascii::isHexDigit);
        return whole
                ? NumericReading.hexadecimalValue(digits.substring(2))
                        .map(value -> new NumericReading(Reading.Format.HEXADECIMAL, value))
                : Optional.empty();
    }

    private static Optional<String> clean(String typed) {
        try {
            return Optional.of(TypedText.clean(typed));
        } catch (NotACode hopeless) {
            return Optional.empty();
        }
    }

    /** What a typist may have done to a code, the likeliest first. */
    public enum Slip {
        SPLIT("digits split by a space"),
        DROPPED("one digit dropped"),
        DOUBLED("one digit doubled"),
        SWAPPED("two digits swapped"),
        WRONG("one digit wrong"),
        EXTRA("one digit too many");

        private final String phrase;

        Slip(String phrase) {
            this.phrase = phrase;
        }

        /** The slip in words, as the reason for a suggestion. */
        public String phrase() {
            return phrase;
        }

        /**
         * The digits that this slip may have turned into the typed ones, for every place where it may have happened.
         *
         * @param typed the digits as typed
         * @param alphabet the digits that exist
         */
        Set<String> undo(String typed, String alphabet) {
            return switch (this) {
                case SPLIT -> Set.of();
                case DROPPED -> withOneMore(typed, alphabet);
                case DOUBLED -> withOneLess(typed, true);
                case SWAPPED -> withTwoSwapped(typed);
                case WRONG -> withOneReplaced(typed, alphabet);
                case EXTRA -> withOneLess(typed, false);
            };
        }

        private static Set<String> withOneMore(String typed, String alphabet) {
            Set<String> corrected = new LinkedHashSet<>();
            for (int i = 0; i <= typed.length(); i++) {
                for (int d = 0; d < alphabet.length(); d++) {
                    corrected.add(typed.substring(0, i) + alphabet.charAt(d) + typed.substring(i));
                }
            }
            return corrected;
        }

        private static Set<String> withOneLess(String typed, boolean doubledOnly) {
            Set<String> corrected = new LinkedHashSet<>();
            for (int i = 0; i < typed.length(); i++) {
                boolean doubled = i > 0 && typed.charAt(i) == typed.charAt(i - 1);
                boolean startsPair = i + 1 < typed.length() && typed.charAt(i) == typed.charAt(i + 1);
                if (doubledOnly ? doubled : !(doubled || startsPair)) {
                    corrected.add(typed.substring(0, i) + typed.substring(i + 1));
                }
            }
            return corrected;
        }

        private static Set<String> withTwoSwapped(String typed) {
            Set<String> corrected = new LinkedHashSet<>();
            for (int i = 1; i < typed.length(); i++) {
                corrected.add(
                        typed.substring(0, i - 1) + typed.charAt(i) + typed.charAt(i - 1) + typed.substring(i + 1));
            }
            return corrected;
        }

        private static Set<String> withOneReplaced(String typed, String alphabet) {
            Set<String> corrected = new LinkedHashSet<>();
            for (int i = 0; i < typed.length(); i++) {
                for (int d = 0; d < alphabet.length(); d++) {
                    corrected.add(typed.substring(0, i) + alphabet.charAt(d) + typed.substring(i + 1));
                }
            }
            return corrected;
        }
    }
}
