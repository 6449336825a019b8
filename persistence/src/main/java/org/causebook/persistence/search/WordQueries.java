package org.causebook.persistence.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.causebook.search.SearchIndex;
import org.causebook.search.SearchIndex.SimilarWord;
import org.causebook.search.SearchIndex.Term;

/** What the table of distinct words knows of typed ones. */
record WordQueries(DataSource source) {

    private static final String RESOLVE = """
            select t.word, s.stem, k.words, coalesce(k.entries, 0) as entries
            from unnest(?::text[]) t (word)
            cross join lateral (select (tsvector_to_array(to_tsvector('english', t.word)))[1] as stem) s
            left join lateral (
              select array_agg(w.word order by w.entries desc) as words, sum(w.entries) as entries
              from search_word w where w.stem = s.stem
            ) k on true
            """;

    /** A word that others begin with is unfinished; what merely resembles it was not meant then. */
    private static final String SIMILAR = """
            select t.word as typed, w.word, w.stem, w.entries, w.begins
            from unnest(?::text[]) t (word)
            cross join lateral (
              (
                select w.word, w.stem, w.entries, true as begins, 1 as similarity
                from search_word w
                where w.word >= t.word and w.word < t.word || U&'\\+10FFFF'
                order by w.entries desc, w.word
                limit ?
              )
              union all
              (
                select w.word, w.stem, w.entries, false, similarity(w.word, t.word)
                from search_word w
                where w.word % t.word
                  and not exists (select from search_word b where b.word >= t.word and b.word < t.word || U&'\\+10FFFF')
                order by 5 desc, w.entries desc, w.word
                limit ?
              )
            ) w
            order by t.word, w.similarity desc, w.entries desc, w.word
            """;

    private record Similar(String typed, SimilarWord word) {}

    List<Term> resolve(List<String> words) {
        var terms = new Select(RESOLVE, (Object) words.toArray(String[]::new)).list(source, WordQueries::term);
        var similar = similar(terms.stream()
                .filter(Term::unknown)
                .map(Term::word)
                .filter(word -> word.length() >= SearchIndex.SHORTEST_SIMILAR)
                .toArray(String[]::new));
        return terms.stream()
                .map(term -> new Term(
                        term.word(),
                        term.stem(),
                        term.words(),
                        term.entries(),
                        similar.getOrDefault(term.word(), List.of())))
                .toList();
    }

    private static Term term(ResultSet row) throws SQLException {
        var words = row.getArray("words");
        return new Term(
                Select.text(row, "word"),
                Optional.ofNullable(row.getString("stem")),
                words == null ? List.of() : List.of((String[]) words.getArray()),
                row.getLong("entries"),
                List.of());
    }

    private Map<String, List<SimilarWord>> similar(String[] words) {
        return words.length == 0
                ? Map.of()
                : new Select(SIMILAR, words, SearchIndex.MOST_SIMILAR, SearchIndex.MOST_SIMILAR)
                        .list(source, WordQueries::similar).stream()
                                .collect(groupingBy(Similar::typed, mapping(Similar::word, toList())));
    }

    private static Similar similar(ResultSet row) throws SQLException {
        return new Similar(
                Select.text(row, "typed"),
                new SimilarWord(
                        Select.text(row, "word"),
                        Select.text(row, "stem"),
                        row.getLong("entries"),
                        row.getBoolean("begins")));
    }
}
