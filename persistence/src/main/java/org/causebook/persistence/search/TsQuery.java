package org.causebook.persistence.search;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.search.TextQuery;
import org.causebook.search.TextQuery.Group;
import org.causebook.search.TextQuery.Phrase;

/** Writes a text query in the language of PostgreSQL. Stems are quoted, so that none can be an operator. */
final class TsQuery {

    private TsQuery() {}

    /** What documents have to match; empty if any does. */
    static Optional<String> wanted(TextQuery query) {
        var parts = Stream.of(
                        words(query).stream(),
                        query.phrases().stream().map(TsQuery::phrase),
                        query.excluded().stream().map(phrase -> "!" + phrase(phrase)))
                .flatMap(part -> part);
        return joined(parts, " & ");
    }

    /** What matching documents are ranked by; empty if all are alike. */
    static Optional<String> ranked(TextQuery query) {
        return words(query).or(() -> joined(query.phrases().stream().map(TsQuery::phrase), " & "));
    }

    private static Optional<String> words(TextQuery query) {
        var groups = query.groups().stream()
                .map(group -> joined(group.stems().stream().sorted().map(TsQuery::quoted), " | "))
                .flatMap(Optional::stream);
        return joined(groups, query.any() ? " | " : " & ");
    }

    /**
     * What a document has to match to have a word of the group.
     *
     * @param weight of the texts that count, A to D; empty for all
     */
    static String group(Group group, String weight) {
        return joined(
                        group.stems().stream()
                                .sorted()
                                .map(stem -> quoted(stem) + (weight.isEmpty() ? "" : ":" + weight)),
                        " | ")
                .orElseThrow();
    }

    /** What the names of a catalog have to match to be named by the query; empty if no word is left. */
    static Optional<String> named(TextQuery query) {
        return joined(query.weighed().stream().map(group -> group(group, "")), " | ");
    }

    /** Words that say nothing are in no document, but the words around them stand farther apart. */
    private static String phrase(Phrase phrase) {
        var written = new StringBuilder("(");
        int distance = 0;
        for (var stem : phrase.stems()) {
            distance++;
            if (!stem.isEmpty()) {
                written.append(written.length() > 1 ? " <" + distance + "> " : "")
                        .append(quoted(stem));
                distance = 0;
            }
        }
        return written.append(')').toString();
    }

    private static Optional<String> joined(Stream<String> parts, String operator) {
        var joined = parts.collect(Collectors.joining(operator));
        return joined.isEmpty() ? Optional.empty() : Optional.of("(" + joined + ")");
    }

    private static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
