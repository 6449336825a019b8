package org.causebook.catalog;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.causebook.code.Reading;
import org.causebook.code.SqlStateReading;
import org.causebook.code.StatusValue;
import org.jspecify.annotations.Nullable;

/**
 * One of the codes that an entry is known by.
 *
 * @param text the canonical code text
 * @param key what all spellings of that text have in common, see {@link Reading#key()}
 * @param low the value, or the lowest of a range, 0 to 2³²−1; null for a code without a number
 * @param high the highest of a range, the same as {@code low} for a single value
 * @param qualifier where the code holds, such as {@code linux}; null when everywhere
 * @param kind alias when nobody says
 */
public record EntryCode(
        String text,
        String key,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable String qualifier,
        Kind kind) {

    private static final long MAX_VALUE = 0xFFFF_FFFFL;

    /** A prefix and a number, as in {@code ORA-00942}; the key leaves the hyphen and leading zeros out. */
    private static final Pattern PREFIXED = Pattern.compile("([A-Z]+|[A-Z][A-Z0-9]*(?=-))-?0*([0-9]+)");

    /** A number that is also known by its 32 bits without a sign, or in hexadecimal. */
    private static final Pattern OTHERWISE = Pattern.compile("-[0-9]{1,10}|8[0-9]{7}");

    /** What a code is to its entry. */
    public enum Kind {
        PRIMARY,
        ALIAS,
        /** No longer used: its address leads to the entry. */
        FORMER;

        /** The word used in the API and the database: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EntryCode {
        text = Objects.requireNonNullElse(text, "").strip();
        kind = Objects.requireNonNullElse(kind, Kind.ALIAS);
        qualifier = Text.orNull(qualifier);
    }

    /** The code with the key that its text has, as it is written in JSON and in catalog files. */
    public static EntryCode of(
            String text, Kind kind, @Nullable String qualifier, @Nullable Long low, @Nullable Long high) {
        return new EntryCode(text, keyOf(text), low, high, qualifier, kind);
    }

    /** The key of a canonical text, the same as {@link Reading#key()} of its reading. */
    private static String keyOf(@Nullable String text) {
        var upper = Objects.requireNonNullElse(text, "").strip().toUpperCase(Locale.ROOT);
        if (OTHERWISE.matcher(upper).matches()) {
            return new StatusValue(Long.parseLong(upper) & MAX_VALUE).canonical();
        }
        if (upper.startsWith("0X")) {
            return "0x" + upper.substring(2);
        }
        var prefixed = PREFIXED.matcher(upper);
        boolean state = SqlStateReading.hasShape(upper) && SqlStateReading.isLikely(upper);
        if (state || !prefixed.matches()) {
            return upper;
        }
        var prefix = prefixed.group(1);
        var endsInDigit = Character.isDigit(prefix.charAt(prefix.length() - 1));
        return prefix + (endsInDigit ? "-" : "") + prefixed.group(2);
    }

    /** Whether the code stands for more than one value. */
    public boolean isRange() {
        return !Objects.equals(low, high);
    }

    int remoteness() {
        if (qualifier == null) {
            return 0;
        }
        return switch (qualifier) {
            case "linux" -> 1;
            case "macos" -> 2;
            default -> qualifier.startsWith("windows") ? 4 : 3;
        };
    }

    /** How well this code answers that reading. */
    Optional<Fit> fit(Reading reading) {
        // Most codes are numbers, and a number is compared faster than the text that it makes.
        var fit = reading.value().map(StatusValue::unsigned).flatMap(this::fit);
        boolean exact = fit.isPresent() && fit.get() == Fit.EXACT;
        return !exact && key.equals(reading.key()) ? Optional.of(Fit.EXACT) : fit;
    }

    private Optional<Fit> fit(long value) {
        if (!contains(value)) {
            return Optional.empty();
        }
        return Optional.of(isRange() ? Fit.RANGE : Fit.EXACT);
    }

    /** Whether it stands for that value, or for a range with that value in it. */
    public boolean contains(long value) {
        return low != null && high != null && low <= value && value <= high;
    }

    void checkLimits(String path, Consumer<Fault> faults) {
        if (text.isEmpty()) {
            faults.accept(new Fault(path + ".text", "is missing"));
        }
        EntryContent.checkLine(text, path + ".text", faults);
        if (qualifier != null) {
            EntryContent.checkLine(qualifier, path + ".qualifier", faults);
        }
        if (!hasValidBounds()) {
            faults.accept(
                    new Fault(path + ".low", "must be from 0 to 4294967295 and not above high; a range needs both"));
        }
    }

    private boolean hasValidBounds() {
        if (low == null || high == null) {
            return Objects.equals(low, high);
        }
        return low >= 0 && low <= high && high <= MAX_VALUE;
    }
}
