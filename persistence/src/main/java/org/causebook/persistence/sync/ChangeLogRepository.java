package org.causebook.persistence.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.causebook.editing.ChangeLog;
import org.causebook.editing.EntryRef;
import org.causebook.sync.Change;

/**
 * Appends changes. In SQL, because the numbering rests on it: the row of the counter is locked by the statement that
 * takes the next sequence, times are read after that, and the notification is sent at the commit.
 */
@ApplicationScoped
class ChangeLogRepository implements ChangeLog {

    private static final String TAKE =
            "update change_counter set sequence = sequence + :count returning sequence - :count";

    private static final String OF_CATALOG = """
            insert into change (sequence, kind, catalog_id, at)
            select :taken + 1, :kind, c.id, clock_timestamp() from catalog c where c.slug = :catalog
            """;

    private static final String OF_ENTRY = """
            insert into change (sequence, kind, catalog_id, entry_id, edition, at)
            select :taken + 1, :kind, e.catalog_id, e.id, :edition, clock_timestamp() from entry e where e.id = :entry
            """;

    private static final String OF_ALL_ENTRIES = """
            insert into change (sequence, kind, catalog_id, entry_id, edition, at)
            select :taken + row_number() over (order by p.code), :kind, p.catalog_id, p.entry_id, p.edition,
              clock_timestamp()
            from published_entry p
            join catalog c on c.id = p.catalog_id and c.slug = :catalog
            """;

    private final EntityManager database;

    @Inject
    ChangeLogRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public void takeTurn() {
        database.createNativeQuery("select sequence from change_counter for update", Long.class)
                .getSingleResult();
    }

    @Override
    public void append(Change.Kind kind, String catalog) {
        append(1, OF_CATALOG, kind, Map.of("catalog", catalog));
    }

    @Override
    public void append(Change.Kind kind, EntryRef entry, int edition) {
        append(1, OF_ENTRY, kind, Map.of("entry", entry.id(), "edition", edition));
    }

    @Override
    public void appendAllEntries(String catalog) {
        database.flush();
        long entries = (Long) database.createNativeQuery(
                        "select count(*) from published_entry p join catalog c on c.id = p.catalog_id where c.slug = :catalog",
                        Long.class)
                .setParameter("catalog", catalog)
                .getSingleResult();
        append(entries, OF_ALL_ENTRIES, Change.Kind.ENTRY_PUBLISHED, Map.of("catalog", catalog));
    }

    private void append(long count, String insert, Change.Kind kind, Map<String, Object> parameters) {
        database.flush();
        long taken = (Long) database.createNativeQuery(TAKE, Long.class)
                .setParameter("count", count)
                .getSingleResult();
        var statement =
                database.createNativeQuery(insert).setParameter("taken", taken).setParameter("kind", kind.id());
        parameters.forEach(statement::setParameter);
        statement.executeUpdate();
        database.createNativeQuery("select cast(pg_notify('causebook_change', :sequence) as text)", String.class)
                .setParameter("sequence", Long.toString(taken + count))
                .getSingleResult();
    }
}
