package org.causebook.ui.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;

/** What is wrong with what was written, for the one who wrote it, at its fields. */
public record Faults(List<Fault> list) {

    private static final Pattern CAUSE = Pattern.compile("causes\\[(\\d+)\\]\\.(\\w+).*");

    public Faults {
        list = List.copyOf(list);
    }

    static Faults none() {
        return new Faults(List.of());
    }

    static Faults of(InvalidContent invalid) {
        return new Faults(invalid.faults());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether something is wrong with that field. */
    public boolean has(String path) {
        return at(path).isPresent();
    }

    /** What is wrong with that field, as a sentence of its own. */
    public Optional<String> at(String path) {
        return list.stream()
                .filter(fault -> field(fault).equals(path))
                .findFirst()
                .map(fault -> "This " + fault.message() + ".");
    }

    /** The field of the form that a fault belongs to: lines of one text box share it. */
    public String field(Fault fault) {
        return fault.field().startsWith("appliesTo[") ? "appliesTo" : fault.field();
    }

    /** How people call the field of a fault. */
    public String label(Fault fault) {
        var cause = CAUSE.matcher(fault.field());
        if (cause.matches()) {
            return "Cause " + (Integer.parseInt(cause.group(1)) + 1) + ", " + words(cause.group(2));
        }
        var name = words(fault.field().replaceAll("[\\[.].*", ""));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String words(String field) {
        return switch (field) {
            case "symbolNote" -> "where the symbol holds";
            case "resolution" -> "what to do";
            case "appliesTo" -> "applies to";
            case "codes" -> "further codes";
            case "articlePosition" -> "row in the article";
            default -> field;
        };
    }
}
