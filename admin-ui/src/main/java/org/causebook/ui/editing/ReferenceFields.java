package org.causebook.ui.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.causebook.catalog.Reference;

/**
 * A reference as it stands in a form.
 *
 * @param path what the names of its fields begin with: {@code references[0]}
 */
public record ReferenceFields(String path, String label, String url, String note) {

    static List<ReferenceFields> all(FormFields fields, String list) {
        return fields.parts(list, ReferenceFields::of);
    }

    private static ReferenceFields of(String path, FormFields part) {
        return new ReferenceFields(path, part.line("label"), part.line("url"), part.line("note"));
    }

    static void write(List<Reference> references, String list, Map<String, String> values) {
        for (int i = 0; i < references.size(); i++) {
            var path = list + "[" + i + "].";
            values.put(
                    path + "label", Objects.requireNonNullElse(references.get(i).label(), ""));
            values.put(
                    path + "url", Objects.requireNonNullElse(references.get(i).url(), ""));
            values.put(
                    path + "note", Objects.requireNonNullElse(references.get(i).note(), ""));
        }
    }

    /** The same as a part of another. */
    ReferenceFields in(String whole) {
        return new ReferenceFields(whole + "." + path, label, url, note);
    }

    /** The name of one of its fields. */
    public String at(String field) {
        return path + "." + field;
    }

    boolean isBlank() {
        return label.isEmpty() && url.isEmpty() && note.isEmpty();
    }

    Reference written() {
        return new Reference(label, url, note);
    }
}
