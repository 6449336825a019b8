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
import org.causebook.search.SearchIndex.Question;

/** Reads the codes and the name that a text may be, in every form, before its words are looked at. */
final class Questions {

    private Questions() {}

    static Question of(SearchQuery query) {
        var text = query.text().plain();
        var readings = readings(text);
        var values = readings.stream()
                .flatMap(reading -> reading.value().stream())
                .map(StatusValue::unsigned)
                .distinct()
                .toList();
        return new Question(
                values,
                readings.stream().map(Reading::key).distinct().toList(),
                Name.of(text),
                Optional.empty(),
                query.filter(),
                query.offset(),
                query.page().limit());
    }

    /** All that the text may mean as a code, or else the codes in it. */
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
