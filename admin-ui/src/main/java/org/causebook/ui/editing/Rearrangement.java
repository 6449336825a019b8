package org.causebook.ui.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button of the editor does to a list when no script does it: {@code add:causes}, {@code remove:causes[1]},
 * {@code up:causes[1]}, {@code down:causes[0]}, {@code add:causes[0].references}.
 *
 * @param list name of the list
 * @param number which part; of no meaning when one is added
 */
record Rearrangement(Kind kind, String list, int number) {

    private static final Pattern ACTION = Pattern.compile(
            "(?<kind>add|remove|up|down):(?<list>(causes\\[[0-9]{1,4}\\]\\.)?[a-z]{1,20}?)(\\[(?<number>[0-9]{1,4})\\])?");

    /** A new part of a list is known by its first field, empty. */
    private static final Map<String, String> FIRST_FIELDS =
            Map.of("causes", "explanation", "references", "label", "codes", "text");

    enum Kind {
        ADD,
        REMOVE,
        UP,
        DOWN
    }

    /** What the button with that value does; empty when it does something else. */
    static Optional<Rearrangement> of(String action) {
        var matcher = ACTION.matcher(action);
        if (!matcher.matches()
                || (matcher.group("number") == null) != matcher.group("kind").equals("add")) {
            return Optional.empty();
        }
        var kind = Kind.valueOf(matcher.group("kind").toUpperCase(java.util.Locale.ROOT));
        var number = kind == Kind.ADD ? 0 : Integer.parseInt(matcher.group("number"));
        return Optional.of(new Rearrangement(kind, matcher.group("list"), number));
    }

    /** The fields as they are after that, the parts of the list numbered anew. */
    FormFields apply(FormFields fields) {
        var parts = new ArrayList<Map<String, String>>();
        for (var each : fields.numbers(list)) {
            parts.add(fields.under(list + "[" + each + "].").values());
        }
        rearrange(parts, fields.numbers(list).indexOf(number));
        var result = new LinkedHashMap<String, String>();
        fields.values().forEach((name, value) -> {
            if (!name.startsWith(list + "[")) {
                result.put(name, value);
            }
        });
        for (int i = 0; i < parts.size(); i++) {
            var prefix = list + "[" + i + "].";
            parts.get(i).forEach((name, value) -> result.put(prefix + name, value));
        }
        return new FormFields(result);
    }

    private void rearrange(List<Map<String, String>> parts, int index) {
        if (kind == Kind.ADD) {
            var first = FIRST_FIELDS.get(list.substring(list.lastIndexOf('.') + 1));
            parts.add(Map.of(first == null ? "text" : first, ""));
        } else if (index >= 0 && kind == Kind.REMOVE) {
            parts.remove(index);
        } else if (index > 0 && kind == Kind.UP) {
            Collections.swap(parts, index, index - 1);
        } else if (index >= 0 && index < parts.size() - 1 && kind == Kind.DOWN) {
            Collections.swap(parts, index, index + 1);
        }
    }
}
