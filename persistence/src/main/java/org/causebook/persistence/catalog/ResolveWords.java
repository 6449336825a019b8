package org.causebook.persistence.catalog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causebook.search.SimilarWord;
import org.causebook.search.Term;
import org.jspecify.annotations.Nullable;

/** Typed words as one statement: what the tables know of each and, of one that no entry has, what is similar. */
final class ResolveWords {

    static final String SQL = """
            select t.position, t.typed, r.stem, r.words, coalesce(r.documents, 0) as documents,
              s.word as similar_word, s.stem as similar_stem, s.documents as similar_documents, s.begins
            from unnest(?, ?) with ordinality as t (typed, slip, position)
            cross join resolve_search_word(t.typed) r
            left join similar_search_words(case when r.stem is not null and r.documents is null then t.slip end, ?)
              with ordinality as s (word, stem, documents, begins, place) on true
            order by t.position, s.place
            """;

    private final List<Term> terms = new ArrayList<>();

    static void set(PreparedStatement statement, List<String> words, Set<String> slips, int mostSimilar)
            throws SQLException {
        var connection = statement.getConnection();
        var maySlip = words.stream().map(word -> slips.contains(word) ? word : null);
        statement.setArray(1, connection.createArrayOf("text", words.toArray()));
        statement.setArray(2, connection.createArrayOf("text", maySlip.toArray()));
        statement.setInt(3, mostSimilar);
    }

    void add(ResultSet row) throws SQLException {
        if (row.getInt("position") > terms.size()) {
            terms.add(term(row));
        }
        @Nullable String similar = row.getString("similar_word");
        if (similar != null) {
            int last = terms.size() - 1;
            terms.set(last, terms.get(last).with(similar(similar, row)));
        }
    }

    List<Term> terms() {
        return terms;
    }

    private static Term term(ResultSet row) throws SQLException {
        var words = row.getArray("words");
        return new Term(
                row.getString("typed"),
                Optional.ofNullable(row.getString("stem")),
                words == null ? List.of() : List.of((String[]) words.getArray()),
                row.getLong("documents"),
                List.of());
    }

    private static SimilarWord similar(String word, ResultSet row) throws SQLException {
        return new SimilarWord(
                word, row.getString("similar_stem"), row.getInt("similar_documents"), row.getBoolean("begins"));
    }
}
