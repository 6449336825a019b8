package org.causebook.ui.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.InvalidQuery;

/** What is wrong with a form, by field, as its page shows it. */
public final class FieldFaults {

    private static final Pattern ITEM = Pattern.compile("(.+?)\\[(\\d{1,6})].*");

    private final Map<String, String> messages;

    private FieldFaults(Map<String, String> messages) {
        this.messages = Map.copyOf(messages);
    }

    /** Nothing is wrong. */
    public static FieldFaults none() {
        return new FieldFaults(Map.of());
    }

    /** One field is at fault. */
    public static FieldFaults of(String field, String message) {
        return new FieldFaults(Map.of(field, message));
    }

    public static FieldFaults of(InvalidQuery invalid) {
        return of(invalid.field(), Objects.requireNonNullElse(invalid.getMessage(), ""));
    }

    /** The first fault of each field; the items of a list are one field, and a fault says which of them it is. */
    public static FieldFaults of(InvalidContent invalid) {
        var messages = new LinkedHashMap<String, String>();
        for (var fault : invalid.faults()) {
            var item = ITEM.matcher(fault.field());
            if (item.matches()) {
                int number = Integer.parseInt(item.group(2)) + 1;
                messages.putIfAbsent(item.group(1), "number %d %s".formatted(number, fault.message()));
            } else {
                messages.putIfAbsent(fault.field(), fault.message());
            }
        }
        return new FieldFaults(messages);
    }

    /** Whether something is wrong. */
    public boolean any() {
        return !messages.isEmpty();
    }

    /** Whether the field is at fault. */
    public boolean has(String field) {
        return messages.containsKey(field);
    }

    /** What is wrong with the field, as the end of a sentence that begins with it; empty when nothing is. */
    public String at(String field) {
        return messages.getOrDefault(field, "");
    }

    /** The fields at fault. */
    public List<String> fields() {
        return messages.keySet().stream().sorted().toList();
    }
}
