package org.causebook.persistence.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.search.SearchFilter;
import org.causebook.search.Wanted;

/** Writes what is wanted in PostgreSQL's language for text queries. Stems are quoted, so that none can be an operator. */
final class TextQuery {

    private TextQuery() {}

    /** The query for the words, which documents are ranked by; empty for none. */
    static Optional<String> words(Wanted wanted) {
        var groups = wanted.groups().stream()
                .map(stems ->
                        joined(stems.stream().sorted().map(TextQuery::quoted).toList(), " | "))
                .flatMap(Optional::stream)
                .toList();
        return joined(groups, wanted.any() ? " | " : " & ");
    }

    /** The query for the filters alone. */
    static Optional<String> filter(SearchFilter filter) {
        var parts = new ArrayList<String>();
        filter.catalog().ifPresent(catalog -> parts.add(field("catalog", catalog)));
        filter.product().ifPresent(product -> parts.add(field("product", product)));
        filter.outcome().ifPresent(outcome -> parts.add(field("outcome", outcome.id())));
        return joined(parts, " & ");
    }

    /** As the function search_filter writes it. */
    private static String field(String field, String value) {
        return quoted(field + "=" + value.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> joined(List<String> parts, String operator) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().collect(Collectors.joining(operator, "(", ")")));
    }

    private static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
