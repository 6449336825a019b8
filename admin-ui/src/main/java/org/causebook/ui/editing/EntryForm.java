package org.causebook.ui.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Retirement;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in a form, with whatever was typed: what cannot be kept is shown again, with its fault. The
 * names of the fields are the paths of {@link org.causebook.editing.Fault}.
 *
 * @param outcome id of an outcome; empty until one is chosen
 * @param appliesTo one product a line
 * @param retired whether the entry is, or is going to be, out of use
 * @param comment for the reviewer; it is no part of the entry
 */
public record EntryForm(
        String symbol,
        String symbolNote,
        String meaning,
        String outcome,
        List<CauseFields> causes,
        List<ReferenceFields> references,
        String appliesTo,
        List<CodeFields> codes,
        String articlePosition,
        boolean retired,
        String reason,
        String successor,
        String comment) {

    private static final String RETIRED = "retired";

    public EntryForm {
        causes = List.copyOf(causes);
        references = List.copyOf(references);
        codes = List.copyOf(codes);
    }

    static EntryForm of(FormFields fields) {
        return new EntryForm(
                fields.line("symbol"),
                fields.line("symbolNote"),
                fields.text("meaning"),
                fields.line("outcome"),
                CauseFields.all(fields),
                ReferenceFields.all(fields, "references"),
                fields.text("appliesTo"),
                CodeFields.all(fields),
                fields.line("articlePosition"),
                !fields.line(RETIRED).isEmpty(),
                fields.text("retirement.reason"),
                fields.line("retirement.successor"),
                fields.line("comment"));
    }

    static EntryForm of(EntryContent content) {
        return of(new FormFields(values(content)));
    }

    /** The fields of a form that holds that content. */
    static Map<String, String> values(EntryContent content) {
        var values = new LinkedHashMap<String, String>();
        values.put("meaning", text(content.meaning()));
        values.put("symbol", text(content.symbol()));
        values.put("symbolNote", text(content.symbolNote()));
        values.put("outcome", content.outcome() == null ? "" : content.outcome().id());
        CauseFields.write(content.causes(), values);
        ReferenceFields.write(content.references(), "references", values);
        values.put("appliesTo", String.join("\n", content.appliesTo()));
        CodeFields.write(content.codes(), values);
        values.put("articlePosition", Objects.toString(content.articlePosition(), ""));
        var retirement = content.retirement();
        if (retirement != null) {
            values.put(RETIRED, "yes");
            values.put("retirement.reason", text(retirement.reason()));
            values.put("retirement.successor", text(retirement.successor()));
        }
        return values;
    }

    /** The outcomes to choose from. */
    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    /** Whether that outcome is chosen. */
    public boolean isOutcome(Outcome each) {
        return each.id().equals(outcome);
    }

    /**
     * What was written. Parts at the end of a list in which nothing stands are left out: the page offers them.
     *
     * @param before what the entry held, see {@link CodeFields#written}
     * @throws InvalidContent if some text is too long, or holds what cannot be stored
     */
    EntryContent content(EntryContent before) {
        return new EntryContent(
                symbol,
                symbolNote,
                meaning,
                Arrays.stream(Outcome.values())
                        .filter(this::isOutcome)
                        .findFirst()
                        .orElse(null),
                written(causes, CauseFields::isBlank, CauseFields::written),
                written(references, ReferenceFields::isBlank, ReferenceFields::written),
                appliesTo.lines().map(String::strip).toList(),
                written(codes, CodeFields::isBlank, code -> code.written(before.codes())),
                position(),
                retired ? new Retirement(reason, successor) : null);
    }

    /** Blank parts between others stay: the numbers in the paths of faults have to fit the form. */
    private static <F, W> List<W> written(List<F> parts, Predicate<F> blank, Function<F, W> write) {
        var end = parts.size();
        while (end > 0 && blank.test(parts.get(end - 1))) {
            end--;
        }
        return parts.subList(0, end).stream().map(write).toList();
    }

    private @Nullable Integer position() {
        try {
            return articlePosition.isEmpty() ? null : Integer.valueOf(articlePosition);
        } catch (NumberFormatException notANumber) {
            throw new InvalidContent("articlePosition", "must be a whole number, counted from 1");
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
