package org.causebook.catalog;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What any text that people write must obey, so that it is kept exactly or refused, and never cut or changed. */
public final class Text {

    /** More parts than this are no entry for people. */
    private static final int MAX_PARTS = 100;

    private Text() {}

    /** The text, or null when it is blank. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * Checks that a text can be kept.
     *
     * @param longest in UTF-16 units
     */
    public static void check(String field, @Nullable String text, int longest, Consumer<Fault> faults) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            faults.accept(new Fault(field, "must have at most " + longest + " characters"));
            return;
        }
        boolean control = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (unit == 0 || (Character.isSurrogate(unit) && !pair)) {
                faults.accept(new Fault(field, "contains a character that cannot be stored"));
                return;
            }
            i += pair ? 1 : 0;
            control |= isControl(unit);
        }
        if (control) {
            faults.accept(new Fault(field, "contains a control character other than tab and line break"));
        }
    }

    /** They command terminals, and nobody can see them. */
    private static boolean isControl(char unit) {
        return Character.isISOControl(unit) && unit != '\t' && unit != '\n' && unit != '\r';
    }

    /** A copy of the list; empty for null. Elements that are null stay, for {@link #checkParts} to report. */
    static <T> List<T> list(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts.stream().toList();
    }

    /** Checks how many parts there are, that none is null, and each by itself. */
    static <T> void checkParts(String field, List<T> parts, PartCheck<T> check, Consumer<Fault> faults) {
        if (parts.size() > MAX_PARTS) {
            faults.accept(new Fault(field, "must be at most " + MAX_PARTS));
        }
        each(field, parts, check, faults);
    }

    /** Checks each part by itself. */
    static <T> void each(String field, List<T> parts, PartCheck<T> check, Consumer<Fault> faults) {
        for (int i = 0; i < parts.size(); i++) {
            var path = field + "[" + i + "]";
            if (Objects.isNull(parts.get(i))) {
                faults.accept(new Fault(path, "is null"));
            } else {
                check.check(parts.get(i), path, faults);
            }
        }
    }

    /** Checks one part of a list; the path is that of the part. */
    interface PartCheck<T> {
        void check(T part, String path, Consumer<Fault> faults);
    }
}
