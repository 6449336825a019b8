package org.causebook.ui.editing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts one text together from two, field by field, as the page of a {@link Conflict} sent it: {@code mine.} and
 * {@code theirs.} before the names of the fields of both texts, {@code choice.} before the path of a field that
 * differs, and {@code own.} before a text that replaces both.
 */
final class Merge {

    private Merge() {}

    static FormFields of(FormFields sent) {
        var merged = new LinkedHashMap<>(sent.under("mine.").values());
        var theirs = sent.under("theirs.").values();
        var own = sent.under("own.");
        sent.under("choice.").values().forEach((path, choice) -> {
            if (choice.equals("theirs")) {
                take(path, theirs, merged);
            } else if (choice.equals("own")) {
                merged.put(path, own.text(path));
            }
        });
        for (var name : new String[] {"version", "base", "comment"}) {
            merged.put(name, sent.text(name));
        }
        return new FormFields(merged);
    }

    private static void take(String path, Map<String, String> theirs, Map<String, String> merged) {
        merged.keySet().removeIf(name -> belongs(name, path));
        theirs.forEach((name, value) -> {
            if (belongs(name, path)) {
                merged.put(name, value);
            }
        });
    }

    /** Whether an entry is retired at all goes with the reason. */
    private static boolean belongs(String name, String path) {
        return name.equals(path)
                || name.startsWith(path + "[")
                || name.startsWith(path + ".")
                || (path.equals("retirement.reason") && name.equals("retired"));
    }
}
