package org.causebook.persistence.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.causebook.search.SearchIndex;
import org.causebook.search.Suggested;
import org.causebook.search.Suggested.Kind;
import org.causebook.search.Term;

/** Asks the search tables; those hold nothing but what is published in public catalogs. */
@ApplicationScoped
class SearchIndexQueries implements SearchIndex {

    private static final String NAMES = """
            select n.kind, e.code, e.symbol, e.meaning, c.slug
            from (
              select n.name, n.entry_id, n.kind from search_name n
              where n.name >= :name and n.name < :name_end order by n.name limit 50
            ) n
            join published_entry e on e.entry_id = n.entry_id
            join catalog c on c.id = e.catalog_id and c.visibility = 'public'
            order by length(n.name), n.name, case c.scope when 'product' then 1 else 2 end, c.slug
            limit :most
            """;

    private static final String CATALOGS = """
            select 'catalog' as kind, c.title, c.summary, c.slug
            from catalog c
            where c.visibility = 'public'
              and (starts_with(c.slug, lower(:text)) or starts_with(' ' || lower(search_text(c.title)), ' ' || lower(:text)))
            order by c.slug
            limit :most
            """;

    private final EntityManager database;
    private final DataSource source;

    @Inject
    SearchIndexQueries(EntityManager database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    @Override
    public List<Term> resolve(List<String> words, Set<String> slips, int mostSimilar) {
        var terms = new ResolveWords();
        each(ResolveWords.SQL, statement -> ResolveWords.set(statement, words, slips, mostSimilar), terms::add);
        return terms.terms();
    }

    @Override
    public Found find(Question question) {
        var found = new FindDocuments();
        each(FindDocuments.SQL, statement -> FindDocuments.set(statement, question), found::add);
        return found.found();
    }

    @Override
    public List<Suggested> beginning(String name, String text, int most) {
        var names = name.isEmpty()
                ? Stream.<Suggested>of()
                : rows(database.createNativeQuery(NAMES, Tuple.class)
                                .setParameter("name", name)
                                .setParameter("name_end", name + "~")
                                .setParameter("most", most))
                        .map(SearchIndexQueries::named);
        var catalogs = rows(database.createNativeQuery(CATALOGS, Tuple.class)
                        .setParameter("text", text)
                        .setParameter("most", most))
                .map(row ->
                        new Suggested(Kind.CATALOG, text(row, "title"), text(row, "summary"), text(row, "slug"), null));
        return Stream.concat(names, catalogs).distinct().limit(most).toList();
    }

    private interface Setter {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** One statement and no transaction, which would cost another round trip. */
    private void each(String sql, Setter setter, Taker taker) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            setter.set(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the search tables did not answer", failed);
        }
    }

    private static Suggested named(Tuple row) {
        var symbol = text(row, "kind").equals("symbol");
        return new Suggested(
                symbol ? Kind.SYMBOL : Kind.CODE,
                text(row, symbol ? "symbol" : "code"),
                text(row, "meaning"),
                text(row, "slug"),
                text(row, "code"));
    }

    private static String text(Tuple row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(jakarta.persistence.Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
