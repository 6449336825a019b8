package org.causebook.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A line of a log with the codes that a scan has to find in it.
 *
 * @param codes each as {@code text@catalog}, in the order of the line
 */
record LabelledLines(String line, List<String> codes) {

    /** The lines of a resource without comments. */
    static List<String> lines(String resource) {
        try (var stream = LabelledLines.class.getResourceAsStream(resource)) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static LabelledLines of(String labelled) {
        int tab = labelled.lastIndexOf('\t');
        var label = labelled.substring(tab + 1);
        var codes = label.equals("-") ? List.<String>of() : Arrays.asList(label.split(" ", -1));
        return new LabelledLines(labelled.substring(0, tab), codes);
    }

    /** The lines by the kind of program that heads them with two number signs. */
    static Map<String, List<LabelledLines>> byKind(String resource) {
        var kinds = new LinkedHashMap<String, List<LabelledLines>>();
        List<LabelledLines> kind = new ArrayList<>();
        for (var line : lines(resource)) {
            if (line.startsWith("## ")) {
                kind = kinds.computeIfAbsent(line.substring(3), unused -> new ArrayList<>());
            } else {
                kind.add(of(line));
            }
        }
        return kinds;
    }
}
