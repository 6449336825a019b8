package org.causebook.ui.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;

/**
 * A cause as it stands in a form.
 *
 * @param path what the names of its fields begin with: {@code causes[0]}
 */
public record CauseFields(
        String path, String explanation, String confidence, String resolution, List<ReferenceFields> references) {

    private static final String LIST = "causes";

    public CauseFields {
        references = List.copyOf(references);
    }

    static List<CauseFields> all(FormFields fields) {
        return fields.parts(LIST, CauseFields::of);
    }

    private static CauseFields of(String path, FormFields part) {
        return new CauseFields(
                path,
                part.text("explanation"),
                part.line("confidence"),
                part.text("resolution"),
                ReferenceFields.all(part, "references").stream()
                        .map(each -> each.in(path))
                        .toList());
    }

    static void write(List<Cause> causes, Map<String, String> values) {
        for (int i = 0; i < causes.size(); i++) {
            var cause = causes.get(i);
            var path = LIST + "[" + i + "].";
            values.put(path + "explanation", Objects.requireNonNullElse(cause.explanation(), ""));
            values.put(path + "confidence", cause.confidence().id());
            values.put(path + "resolution", Objects.requireNonNullElse(cause.resolution(), ""));
            ReferenceFields.write(cause.references(), path + "references", values);
        }
    }

    /** Its place as people count. */
    public int number() {
        return Integer.parseInt(path.substring(LIST.length() + 1, path.length() - 1)) + 1;
    }

    /** The name of one of its fields. */
    public String at(String field) {
        return path + "." + field;
    }

    /** Whether it is marked as sure; until then it is suspected. */
    public boolean confirmed() {
        return confidence.equals(Confidence.CONFIRMED.id());
    }

    boolean isBlank() {
        return explanation.isBlank()
                && resolution.isBlank()
                && references.stream().allMatch(ReferenceFields::isBlank);
    }

    Cause written() {
        return new Cause(
                explanation,
                confirmed() ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                resolution,
                references.stream().map(ReferenceFields::written).toList());
    }
}
