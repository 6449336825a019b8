package org.causebook.persistence.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.causebook.catalog.Entry;
import org.causebook.persistence.json.PublishedRow;
import org.causebook.search.IndexQuery;
import org.causebook.search.SearchIndex;
import org.causebook.search.SuggestWhileTyping.Completion;
import org.causebook.search.SuggestWhileTyping.Completion.Kind;
import org.causebook.search.Words;

/** Searches the published entries of public catalogs. */
@ApplicationScoped
class SearchQueries implements SearchIndex {

    private static final String ENTRIES = "select p.entry_id, " + PublishedRow.COLUMNS
            + " from published_entry p join catalog c on c.id = p.catalog_id and c.visibility = 'public'"
            + " where p.entry_id = any(?)";

    private static final String NAMES = """
            select n.kind, p.code, p.symbol, p.content ->> 'meaning' as meaning, c.slug
            from (
              select s.name, s.entry_id, s.kind from search_name s
              where s.name >= ? and s.name < ? order by s.name limit 50
            ) n
            join published_entry p on p.entry_id = n.entry_id
            join catalog c on c.id = p.catalog_id and c.visibility = 'public'
            order by length(n.name), n.name, c.scope = 'general' desc, c.slug
            limit ?
            """;

    private static final String CATALOGS = """
            select c.title, c.content ->> 'summary' as summary, c.slug
            from catalog c
            where c.visibility = 'public'
            order by c.slug
            """;

    private final DataSource source;

    @Inject
    SearchQueries(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Term> resolve(List<String> words) {
        return new WordQueries(source).resolve(words);
    }

    @Override
    public Found find(IndexQuery query) {
        var filter = EntryFilter.of(source, query.filter());
        if (filter.nothingPasses()) {
            return new Found(List.of(), 0, true, HitRow.facets(List.of()));
        }
        var named = NamedHits.find(source, query, filter);
        var texts = query.text().map(text -> new TextCandidates(source, text, filter).find());
        var hits = new LinkedHashMap<Long, HitRow>();
        Stream.concat(named.rows().stream(), texts.stream().flatMap(found -> found.rows().stream()))
                .forEach(row -> hits.putIfAbsent(row.entry(), row));
        return new Found(
                page(hits.values(), query),
                hits.size(),
                named.complete() && texts.map(TextCandidates.Found::complete).orElse(true),
                HitRow.facets(hits.values()));
    }

    private List<Match> page(Collection<HitRow> hits, IndexQuery query) {
        var page = hits.stream().skip(query.offset()).limit(query.limit()).toList();
        var entries = new HashMap<Long, Entry>();
        if (!page.isEmpty()) {
            var ids = page.stream().map(HitRow::entry).toArray(Long[]::new);
            new Select(ENTRIES, new Object[] {ids})
                    .list(source, row -> entries.put(row.getLong("entry_id"), PublishedRow.entry(row)));
        }
        // Between two statements an entry may have been hidden.
        return page.stream()
                .filter(hit -> entries.containsKey(hit.entry()))
                .map(hit -> new Match(Objects.requireNonNull(entries.get(hit.entry())), hit.because()))
                .toList();
    }

    @Override
    public List<Completion> beginning(String name, String title, int most) {
        var names = name.isEmpty()
                ? List.<Completion>of()
                : new Select(NAMES, name, name + "~", most).list(source, SearchQueries::named);
        var catalogs = new Select(CATALOGS)
                .list(source, SearchQueries::catalog).stream()
                        .filter(catalog -> Words.joined(catalog.text()).startsWith(title)
                                || Words.joined(Objects.requireNonNull(catalog.catalog()))
                                        .startsWith(title));
        return Stream.concat(names.stream(), catalogs).distinct().limit(most).toList();
    }

    private static Completion named(ResultSet row) throws SQLException {
        var symbol = Select.text(row, "kind").equals("symbol");
        return new Completion(
                symbol ? Kind.SYMBOL : Kind.CODE,
                Select.text(row, symbol ? "symbol" : "code"),
                Select.text(row, "meaning"),
                Select.text(row, "slug"),
                Select.text(row, "code"));
    }

    private static Completion catalog(ResultSet row) throws SQLException {
        return new Completion(
                Kind.CATALOG, Select.text(row, "title"), Select.text(row, "summary"), Select.text(row, "slug"), null);
    }
}
