package org.causebook.persistence.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causebook.catalog.Position;
import org.causebook.sync.Change;
import org.causebook.sync.Changes;
import org.causebook.sync.Changes.News;
import org.hibernate.Session;

/** What the table of changes says to readers. */
@ApplicationScoped
class ChangeRepository implements Changes {

    private static final String POSITION = "select epoch, sequence from change_counter";

    /** The position and the changes of one moment, hence one statement. */
    private static final String FOUND = """
            select p.epoch, p.sequence as newest, c.sequence, c.kind, k.slug, e.code, c.edition, c.at
            from change_counter p
            left join (%s) c on true
            left join catalog k on k.id = c.catalog_id
            left join entry e on e.id = c.entry_id
            order by c.sequence
            """.formatted(VisibleChanges.OLDEST_FIRST.sql());

    private static final String NEWS = """
            select c.sequence, c.kind, k.slug, e.code, c.edition, c.at,
              case when k.visibility = 'public' then k.title end as title, p.symbol,
              case when length(p.meaning) > 300 then left(p.meaning, 299) || '…' else p.meaning end as meaning
            from (%s) c
            join catalog k on k.id = c.catalog_id
            left join entry e on e.id = c.entry_id
            left join published_entry p on p.entry_id = c.entry_id and k.visibility = 'public'
            order by c.sequence desc
            """.formatted(VisibleChanges.NEWEST_FIRST.sql());

    private final EntityManager database;

    @Inject
    ChangeRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public Position position() {
        var row = database.unwrap(Session.class)
                .createNativeQuery(POSITION, Tuple.class)
                .getSingleResult();
        return new Position(row.get("epoch", UUID.class), row.get("sequence", Long.class));
    }

    @Override
    public Found after(long sequence, int limit) {
        var rows = rows(FOUND, sequence, limit);
        var first = rows.get(0);
        return new Found(
                new Position(first.get("epoch", UUID.class), first.get("newest", Long.class)),
                rows.stream()
                        .filter(row -> row.get("sequence") != null)
                        .map(ChangeRepository::change)
                        .toList());
    }

    @Override
    public List<News> newest(Optional<Long> before, int limit) {
        return rows(NEWS, before.orElse(Long.MAX_VALUE), limit).stream()
                .map(ChangeRepository::news)
                .toList();
    }

    private List<Tuple> rows(String sql, long bound, int limit) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("bound", bound)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static News news(Tuple row) {
        return new News(
                change(row),
                row.get("title", String.class),
                row.get("symbol", String.class),
                row.get("meaning", String.class));
    }

    private static Change change(Tuple row) {
        return new Change(
                row.get("sequence", Long.class),
                Change.Kind.of(row.get("kind", String.class)),
                row.get("slug", String.class),
                row.get("code", String.class),
                row.get("edition", Integer.class),
                row.get("at", Instant.class));
    }
}
