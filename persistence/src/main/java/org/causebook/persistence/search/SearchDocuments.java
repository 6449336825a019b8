package org.causebook.persistence.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.persistence.json.ContentJson;
import org.causebook.search.SearchableTexts;
import org.hibernate.Session;

/**
 * Keeps what search reads in step with what is published, in the transaction that publishes. JDBC, because a catalog can
 * have a hundred thousand entries.
 */
@ApplicationScoped
public class SearchDocuments {

    /** How many entries are in memory at the most. */
    private static final int BATCH = 2_000;

    private static final String LOCK =
            "select entry_id from published_entry where catalog_id = ? order by entry_id for no key update";

    private static final String READ = """
            select p.entry_id, p.catalog_id, p.code, p.low, p.high, p.content, p.search_texts
            from published_entry p where p.entry_id = any(?)
            order by p.entry_id for no key update
            """;

    private static final String CATALOGS = """
            select c.id, c.content from catalog c
            where c.id in (select p.catalog_id from published_entry p where p.entry_id = any(?))
            """;

    private static final String WRITE_TEXTS = """
            update published_entry p
            set search_texts = case when t.names is null then '{}' else array[t.names, t.meaning, t.causes, t.rest] end
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]) t (entry_id, names, meaning, causes, rest)
            where p.entry_id = t.entry_id
            """;

    private static final String CLEAR_NAMES = "delete from search_name where entry_id = any(?)";

    private static final String WRITE_NAMES = """
            insert into search_name (name, entry_id, kind)
            select * from unnest(?::text[], ?::bigint[], ?::text[])
            """;

    /** All entries share the words: whoever changes them waits here, and nobody for a word that another has. */
    private static final String TAKE_TURNS = "select from change_counter for update";

    private static final String COUNT_WORDS = """
            insert into search_word as w (word, stem, entries)
            select c.word, s.stem, c.change
            from unnest(?::text[], ?::int[]) c (word, change)
            cross join lateral (select (tsvector_to_array(to_tsvector('english', c.word)))[1] as stem) s
            where s.stem is not null
            on conflict (word) do update set entries = w.entries + excluded.entries
            """;

    private static final String FORGET_WORDS = "delete from search_word where word = any(?) and entries <= 0";

    private final EntityManager database;

    @Inject
    SearchDocuments(EntityManager database) {
        this.database = database;
    }

    /** Writes what search reads of these published entries. Call it when their content has changed. */
    public void write(Collection<Long> entryIds) {
        var words = new TreeMap<String, Integer>();
        write(List.copyOf(entryIds), words);
        countWords(words);
    }

    /**
     * The same without the words, for very many: whoever counts those lets others wait.
     *
     * @param words what {@link #countWords} is to be given when everything else is done
     */
    public void write(List<Long> entryIds, SortedMap<String, Integer> words) {
        database.flush();
        database.unwrap(Session.class).doWork(connection -> write(connection, entryIds, words));
    }

    /** Adds names and words of entries that were just published, together with these texts. */
    public void add(Map<Long, SearchableTexts> added) {
        var words = new TreeMap<String, Integer>();
        add(added, words);
        countWords(words);
    }

    /** The same without the words, as {@link #write(List, SortedMap)} does. */
    public void add(Map<Long, SearchableTexts> added, SortedMap<String, Integer> words) {
        database.flush();
        database.unwrap(Session.class).doWork(connection -> new Batch(connection).add(added, words));
    }

    /** Counts the words of entries that were written. */
    public void countWords(SortedMap<String, Integer> words) {
        words.values().removeIf(change -> change == 0);
        if (!words.isEmpty()) {
            database.unwrap(Session.class).doWork(connection -> new Batch(connection).countWords(words));
        }
    }

    /** Writes what search reads of all entries of a catalog. Call it when the words or the visibility of it change. */
    public void writeCatalog(long catalogId) {
        database.flush();
        // All locks before the first turn is taken: those who wait for a turn may hold one of these.
        var words = new TreeMap<String, Integer>();
        database.unwrap(Session.class).doWork(connection -> write(connection, lock(connection, catalogId), words));
        countWords(words);
    }

    private static List<Long> lock(Connection connection, long catalogId) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, catalogId);
            return list(statement, row -> row.getLong(1));
        }
    }

    private static void write(Connection connection, List<Long> entryIds, SortedMap<String, Integer> words)
            throws SQLException {
        for (int from = 0; from < entryIds.size(); from += BATCH) {
            new Batch(connection).write(entryIds.subList(from, Math.min(from + BATCH, entryIds.size())), words);
        }
    }

    private static <T> List<T> list(PreparedStatement statement, Select.Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    /** An entry, and what search has read of it so far. */
    private record Published(long id, long catalog, EntryCode primary, EntryContent content, List<String> before) {

        static Published read(ResultSet row) throws SQLException {
            var primary = EntryCode.of(
                    Select.text(row, "code"),
                    EntryCode.Kind.PRIMARY,
                    null,
                    row.getObject("low", Long.class),
                    row.getObject("high", Long.class));
            return new Published(
                    row.getLong("entry_id"),
                    row.getLong("catalog_id"),
                    primary,
                    stored(row, EntryContent.class),
                    List.of((String[]) row.getArray("search_texts").getArray()));
        }

        SearchableTexts texts(CatalogContent of) {
            return SearchableTexts.of(
                    of,
                    content,
                    Stream.concat(Stream.of(primary), content.codes().stream()).toList());
        }
    }

    private static <T> T stored(ResultSet row, Class<T> type) throws SQLException {
        try {
            return ContentJson.STORED.readValue(Select.text(row, "content"), type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored content cannot be read", damaged);
        }
    }

    /** Entries that are written by the same statements. */
    private record Batch(Connection connection) {

        void write(List<Long> ids, Map<String, Integer> words) throws SQLException {
            var catalogs = catalogs(ids);
            var texts = new HashMap<Long, SearchableTexts>();
            for (var entry : entries(ids)) {
                var now = entry.texts(Objects.requireNonNull(catalogs.get(entry.catalog())));
                if (!now.texts().equals(entry.before())) {
                    texts.put(entry.id(), now);
                    SearchableTexts.words(entry.before()).forEach(word -> words.merge(word, -1, Integer::sum));
                    SearchableTexts.words(now.texts()).forEach(word -> words.merge(word, 1, Integer::sum));
                }
            }
            if (!texts.isEmpty()) {
                writeTexts(texts);
                execute(CLEAR_NAMES, (Object) texts.keySet().toArray(Long[]::new));
                writeNames(texts);
            }
        }

        void add(Map<Long, SearchableTexts> added, Map<String, Integer> words) throws SQLException {
            added.values()
                    .forEach(each ->
                            SearchableTexts.words(each.texts()).forEach(word -> words.merge(word, 1, Integer::sum)));
            writeNames(added);
        }

        private List<Published> entries(List<Long> ids) throws SQLException {
            try (var statement = connection.prepareStatement(READ)) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return list(statement, Published::read);
            }
        }

        private Map<Long, CatalogContent> catalogs(List<Long> ids) throws SQLException {
            var catalogs = new HashMap<Long, CatalogContent>();
            try (var statement = connection.prepareStatement(CATALOGS)) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                list(statement, row -> catalogs.put(row.getLong("id"), stored(row, CatalogContent.class)));
            }
            return catalogs;
        }

        private void writeTexts(Map<Long, SearchableTexts> texts) throws SQLException {
            var ids = new Long[texts.size()];
            var columns = new String[4][ids.length];
            int row = 0;
            for (var each : texts.entrySet()) {
                ids[row] = each.getKey();
                var parts = each.getValue().texts();
                for (int column = 0; column < parts.size(); column++) {
                    columns[column][row] = parts.get(column);
                }
                row++;
            }
            execute(WRITE_TEXTS, ids, columns[0], columns[1], columns[2], columns[3]);
        }

        private void writeNames(Map<Long, SearchableTexts> texts) throws SQLException {
            var names = new ArrayList<String>();
            var ids = new ArrayList<Long>();
            var kinds = new ArrayList<String>();
            texts.forEach((id, each) -> each.names().forEach((name, kind) -> {
                names.add(name);
                ids.add(id);
                kinds.add(kind.id());
            }));
            execute(WRITE_NAMES, names.toArray(String[]::new), ids.toArray(Long[]::new), kinds.toArray(String[]::new));
        }

        void countWords(Map<String, Integer> changes) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(TAKE_TURNS);
            }
            execute(
                    COUNT_WORDS,
                    changes.keySet().toArray(String[]::new),
                    changes.values().toArray(Integer[]::new));
            changes.values().removeIf(change -> change > 0);
            if (!changes.isEmpty()) {
                execute(FORGET_WORDS, (Object) changes.keySet().toArray(String[]::new));
            }
        }

        private void execute(String sql, Object... arrays) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arrays.length; i++) {
                    statement.setArray(i + 1, array(arrays[i]));
                }
                statement.executeUpdate();
            }
        }

        private java.sql.Array array(Object values) throws SQLException {
            var type = values instanceof Long[] ? "bigint" : values instanceof Integer[] ? "int" : "text";
            return connection.createArrayOf(type, (Object[]) values);
        }
    }
}
