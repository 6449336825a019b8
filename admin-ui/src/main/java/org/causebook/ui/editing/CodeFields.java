package org.causebook.ui.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.causebook.catalog.EntryCode;

/**
 * A further code of an entry as it stands in a form.
 *
 * @param path what the names of its fields begin with: {@code codes[0]}
 * @param kind {@code alias} or {@code former}
 */
public record CodeFields(String path, String text, String qualifier, String kind) {

    private static final String LIST = "codes";

    static List<CodeFields> all(FormFields fields) {
        return fields.parts(
                LIST,
                (path, part) -> new CodeFields(path, part.line("text"), part.line("qualifier"), part.line("kind")));
    }

    static void write(List<EntryCode> codes, Map<String, String> values) {
        for (int i = 0; i < codes.size(); i++) {
            var path = LIST + "[" + i + "].";
            values.put(path + "text", codes.get(i).text());
            values.put(
                    path + "qualifier", Objects.requireNonNullElse(codes.get(i).qualifier(), ""));
            values.put(path + "kind", codes.get(i).kind().id());
        }
    }

    /** The name of one of its fields. */
    public String at(String field) {
        return path + "." + field;
    }

    /** Whether the code is no longer in use. */
    public boolean former() {
        return kind.equals(EntryCode.Kind.FORMER.id());
    }

    boolean isBlank() {
        return text.isEmpty() && qualifier.isEmpty();
    }

    /** The code; a range, which no text can say, is taken from what was there before. */
    EntryCode written(List<EntryCode> before) {
        var where = qualifier.isEmpty() ? null : qualifier;
        var what = former() ? EntryCode.Kind.FORMER : EntryCode.Kind.ALIAS;
        return before.stream()
                .filter(code -> code.text().equals(text) && !Objects.equals(code.low(), code.high()))
                .findFirst()
                .map(range -> new EntryCode(text, range.key(), range.low(), range.high(), where, what))
                .orElseGet(() -> new EntryCode(text, text, null, null, where, what));
    }
}
