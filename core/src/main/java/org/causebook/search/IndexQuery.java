package org.causebook.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.causebook.code.CodeFinder;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.FoundCode;
import org.causebook.code.NotACode;
import org.causebook.code.Reading;
import org.causebook.code.StatusValue;

/**
 * What to find in the index, by codes, names and text.
 *
 * @param values numbers that may have been meant, the likeliest first
 * @param keys match keys of codes that may have been meant, the likeliest first
 * @param name the beginning of a name, see {@link Words#name}; empty if the text cannot be one
 * @param text empty to find nothing by text; with a filter and without words, everything that passes the filter
 * @param offset how many of the hits to leave out
 */
public record IndexQuery(
        List<Long> values,
        List<String> keys,
        String name,
        Optional<TextQuery> text,
        SearchRequest.Filter filter,
        int offset,
        int limit) {

    public IndexQuery {
        values = List.copyOf(values);
        keys = List.copyOf(keys);
    }

    /** Reads the text as codes and as a name, in every form. */
    static IndexQuery of(SearchRequest request, Optional<TextQuery> text) {
        var plain = request.text().plain();
        var readings = readings(plain);
        return new IndexQuery(
                readings.stream()
                        .flatMap(reading -> reading.value().stream())
                        .map(StatusValue::unsigned)
                        .distinct()
                        .toList(),
                readings.stream().map(Reading::key).distinct().toList(),
                Words.name(plain),
                text,
                request.filter(),
                request.offset(),
                request.page().limit());
    }

    /** All that the text may mean as one code, or else the codes in it. */
    private static List<Reading> readings(String text) {
        try {
            return CodeRecogniser.recognise(text).readings();
        } catch (NotACode words) {
            var readings = new LinkedHashSet<Reading>();
            CodeFinder.findAll(text).stream()
                    .limit(SearchText.MOST_WORDS)
                    .map(FoundCode::recognised)
                    .forEach(recognised -> readings.addAll(recognised.readings()));
            return List.copyOf(readings);
        }
    }
}
