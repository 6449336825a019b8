package org.causebook.ui.editing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The fields that a form sent, by name. Parts of lists are numbered from 0: {@code causes[0].references[1].url}.
 *
 * @param values the first value of each field, with line ends as {@code \n}: browsers send CR LF whatever was typed
 */
record FormFields(Map<String, String> values) {

    /** No number that a list of ours could reach has more digits. */
    private static final int MAX_DIGITS = 4;

    FormFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static FormFields of(MultivaluedMap<String, String> sent) {
        var values = new LinkedHashMap<String, String>();
        sent.forEach((name, all) -> values.put(name, lines(all.isEmpty() ? "" : all.get(0))));
        return new FormFields(values);
    }

    /** The value of a field; empty when it was not sent. */
    String text(String name) {
        return Objects.requireNonNullElse(values.get(name), "");
    }

    /** The value of a field that has one line, without spaces around it. */
    String line(String name) {
        return text(name).strip();
    }

    /** The value of a field; empty when nothing stands in it. */
    Optional<String> given(String name) {
        return Optional.of(line(name)).filter(text -> !text.isEmpty());
    }

    /** A number that a page put into the form; the fallback when someone has changed it. */
    long number(String name, long fallback) {
        try {
            return Long.parseLong(line(name));
        } catch (NumberFormatException notOurs) {
            return fallback;
        }
    }

    /** The numbers under which parts of that list were sent, ascending; gaps are possible. */
    List<Integer> numbers(String list) {
        var pattern = Pattern.compile(Pattern.quote(list) + "\\[([0-9]{1," + MAX_DIGITS + "})\\]\\..+");
        var numbers = new TreeSet<Integer>();
        for (var name : values.keySet()) {
            var matcher = pattern.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return List.copyOf(numbers);
    }

    /** The parts of a list in order, each made from its path, numbered without gaps, and its fields. */
    <P> List<P> parts(String list, BiFunction<String, FormFields, P> part) {
        var parts = new ArrayList<P>();
        for (var number : numbers(list)) {
            parts.add(part.apply(list + "[" + parts.size() + "]", under(list + "[" + number + "].")));
        }
        return parts;
    }

    /** The fields whose names begin so, without that beginning. */
    FormFields under(String prefix) {
        var part = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return new FormFields(part);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
