package org.causebook.ui.imports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.causebook.exchange.ColumnMapping;
import org.causebook.exchange.ColumnMapping.Column;
import org.causebook.exchange.FileFormat;
import org.causebook.imports.ImportFile.Choice;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.ImportFile.Said;
import org.causebook.imports.PlannedRow;
import org.causebook.imports.PlannedRow.Kind;
import org.causebook.ui.page.FormParts;

/** A file as the forms bring it: chosen or pasted first, and then kept in the page until it is carried out. */
final class BroughtFile {

    /** It travels within pages. */
    static final int LONGEST = 20_000_000;

    /** One page shows no more of a kind. */
    static final int MOST_SHOWN = 500;

    private final FormParts form;

    BroughtFile(FormParts form) {
        this.form = form;
    }

    /** Its bytes; none when nothing was brought. What is kept is no base64 when somebody wrote the form by hand. */
    byte[] bytes() {
        if (form.part("file").length > 0) {
            return form.part("file");
        }
        var pasted = form.text("text");
        if (!pasted.isBlank()) {
            return pasted.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(form.part("kept"));
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    Said said() {
        var sent = form.part("file").length > 0 ? form.fileName("file") : form.text("name");
        return new Said(
                sent.substring(0, Math.min(sent.length(), 200)),
                FileFormat.ofId(form.text("format")).orElse(null),
                new ColumnMapping(form.texts("column").stream()
                        .map(each -> Column.ofHeading(each).orElse(Column.IGNORED))
                        .toList()),
                form.texts("prefix").stream().filter(each -> !each.isBlank()).toList());
    }

    /** What is to be carried out; empty when the form only asks for a look. */
    Optional<Choice> choice() {
        var rows = rows();
        return how().map(how -> new Choice(form.text("tag"), rows, how));
    }

    /** The rows that are selected, and of each kind those behind the shown ones if they are. */
    Predicate<PlannedRow> rows() {
        var selected = numbers();
        var beyond = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            var name = "beyond-" + kind.name().toLowerCase(Locale.ROOT);
            if (form.text(name).matches("[0-9]{1,6}")) {
                beyond.put(kind, Integer.valueOf(form.text(name)));
            }
        }
        return row ->
                selected.contains(row.number()) || row.number() > beyond.getOrDefault(row.kind(), Integer.MAX_VALUE);
    }

    private Set<Integer> numbers() {
        return form.texts("row").stream()
                .filter(each -> each.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    Optional<How> how() {
        return List.of(How.values()).stream()
                .filter(how -> form.text("step").equals("import")
                        && how.name().toLowerCase(Locale.ROOT).equals(form.text("how")))
                .findFirst();
    }
}
