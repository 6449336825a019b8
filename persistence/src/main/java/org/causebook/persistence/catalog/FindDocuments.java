package org.causebook.persistence.catalog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.causebook.search.Facets;
import org.causebook.search.Facets.Facet;
import org.causebook.search.SearchIndex;
import org.causebook.search.SearchIndex.Found;
import org.causebook.search.SearchIndex.Match;
import org.causebook.search.SearchIndex.Question;
import org.causebook.search.SearchIndex.Tier;
import org.causebook.search.Wanted;
import org.jspecify.annotations.Nullable;

/** One search as one statement: hits of every tier, their number, and how they spread. */
final class FindDocuments {

    static final String SQL = """
            select kind, label, number, value, catalog, title, scope
            from find_search_entries(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final List<Match> matches = new ArrayList<>();
    private final List<Facet> catalogs = new ArrayList<>();
    private final List<Facet> products = new ArrayList<>();
    private final List<Facet> outcomes = new ArrayList<>();
    private long total;
    private boolean complete = true;

    static void set(PreparedStatement statement, Question question) throws SQLException {
        var name = question.name();
        var connection = statement.getConnection();
        statement.setArray(
                1, connection.createArrayOf("bigint", question.values().toArray()));
        statement.setArray(2, connection.createArrayOf("text", question.keys().toArray()));
        statement.setString(3, name);
        // Of one character nearly every name would be a continuation.
        statement.setString(4, name.length() < 2 ? name + "\u0001" : name + "~");
        statement.setString(5, question.wanted().flatMap(TextQuery::words).orElse(null));
        statement.setArray(6, connection.createArrayOf("text", texts(question, Wanted::phrases)));
        statement.setArray(7, connection.createArrayOf("text", texts(question, Wanted::without)));
        statement.setString(8, TextQuery.filter(question.filter()).orElse(null));
        statement.setInt(9, SearchIndex.MOST_NAMED);
        statement.setInt(10, SearchIndex.MOST_RANKED);
        statement.setInt(11, question.limit());
        statement.setInt(12, question.offset());
    }

    private static String[] texts(Question question, Function<Wanted, List<String>> part) {
        return question.wanted().map(part).orElse(List.of()).toArray(String[]::new);
    }

    void add(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        switch (text(row, "kind")) {
            case "hit" ->
                matches.add(new Match(EntryDocument.entry(text(row, "value"), row), Tier.valueOf(text(row, "label"))));
            case "total" -> total = number;
            case "catalog" -> catalogs.add(facet(row, number));
            case "product" -> products.add(facet(row, number));
            case "outcome" -> outcomes.add(facet(row, number));
            default -> complete = number < SearchIndex.MOST_NAMED;
        }
    }

    Found found() {
        return new Found(
                matches, total, complete && total < SearchIndex.MOST_RANKED, new Facets(catalogs, products, outcomes));
    }

    private static Facet facet(ResultSet row, long count) throws SQLException {
        return new Facet(text(row, "value"), text(row, "label"), count);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Objects.requireNonNull(text, column);
    }
}
