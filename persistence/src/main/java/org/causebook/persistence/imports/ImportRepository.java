package org.causebook.persistence.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.imports.Import;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.ImportedEntry;
import org.causebook.imports.ImportedEntryQuery;
import org.causebook.imports.Imports;
import org.causebook.imports.UnknownImport;
import org.hibernate.Session;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Keeps imports. A running one holds an advisory lock, so the database tells whether its server is still there. */
@ApplicationScoped
class ImportRepository implements Imports, PanacheRepository<ImportRepository.ImportEntity> {

    /** Classes of advisory locks: an import that runs, and the turn of a catalog. */
    private static final int RUNNING = 4_342_001;

    private static final int TURN = 4_342_002;

    private static final String IMPORTS = """
            select i.id, c.slug, i.file, i.undoes, i.author, i.aim, i.state, i.progress, i.added, i.changed, i.leftOut,
              i.reason, i.startedAt, i.finishedAt
            from ImportEntity i join CatalogEntity c on c.id = i.catalogId
            where\s""";

    /** In SQL, because the clock of the database tells when: that of the transaction stands still. */
    private static final String FINISH = """
            update import set
              state = 'done', progress = 100, added = :added, changed = :changed, left_out = :left,
              finished_at = clock_timestamp()
            where id = :id and state = 'running'
            """;

    /** Someone may have taken it for abandoned in the moment between its end and this. */
    private static final String FAIL = """
            update import set
              state = case state when 'cancelling' then 'cancelled' else 'failed' end,
              reason = case state when 'cancelling' then '' else :reason end,
              finished_at = clock_timestamp()
            where id = :id and state in ('running', 'cancelling', 'failed')
            """;

    private static final String FAIL_ABANDONED = """
            update import set
              state = case state when 'cancelling' then 'cancelled' else 'failed' end,
              reason = case state when 'cancelling' then '' else :reason end,
              finished_at = clock_timestamp()
            where state in ('running', 'cancelling') and id in (
              select i.id from import i
              where i.state in ('running', 'cancelling') and i.started_at < now() - interval '5 seconds'
            ) and pg_try_advisory_xact_lock(:class, cast(id as int))
            """;

    /** The row of an import. */
    @SuppressWarnings("UnusedVariable") // Queries read them.
    @Entity(name = "ImportEntity")
    @Table(name = "import")
    @NullUnmarked
    static class ImportEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Column(name = "catalog_id")
        private Long catalogId;

        private String file;
        private Long undoes;
        private String author;
        private String aim;
        private String state = Import.State.RUNNING.id();
        private int progress;
        private int added;
        private int changed;

        @Column(name = "left_out")
        private int leftOut;

        private String reason = "";

        @Generated
        @Column(name = "started_at")
        private Instant startedAt;

        @Column(name = "finished_at")
        private Instant finishedAt;

        /** For Hibernate only. */
        protected ImportEntity() {}

        ImportEntity(long catalogId, String file, Long undoes, String author, How how) {
            this.catalogId = catalogId;
            this.file = file;
            this.undoes = undoes;
            this.author = author;
            this.aim = how.name().toLowerCase(Locale.ROOT);
        }
    }

    /** An import as it is read: what statements have changed is not in an entity. */
    @NullUnmarked
    private record Row(
            Long id,
            String catalog,
            String file,
            Long undoes,
            String author,
            String aim,
            String state,
            int progress,
            int added,
            int changed,
            int leftOut,
            String reason,
            Instant startedAt,
            Instant finishedAt) {

        Import toImport() {
            return new Import(
                    id,
                    catalog,
                    file,
                    Optional.ofNullable(undoes),
                    author,
                    How.valueOf(aim.toUpperCase(Locale.ROOT)),
                    Import.State.valueOf(state.toUpperCase(Locale.ROOT)),
                    progress,
                    added,
                    changed,
                    leftOut,
                    reason,
                    startedAt,
                    Optional.ofNullable(finishedAt));
        }
    }

    @Override
    public Import add(Actor actor, String catalog, String file, How how, Optional<Long> undoes) {
        var catalogId = getEntityManager()
                .createQuery("select c.id from CatalogEntity c where c.slug = ?1", Long.class)
                .setParameter(1, catalog)
                .getResultStream()
                .findFirst()
                .orElseThrow(UnknownCatalog::new);
        var entity = new ImportEntity(catalogId, file, undoes.orElse(null), actor.login(), how);
        persistAndFlush(entity);
        return find(entity.id).orElseThrow(UnknownImport::new);
    }

    @Override
    public void hold(Import started) {
        lock(RUNNING, (int) started.id());
        takeTurn(started.catalog());
    }

    @Override
    public void takeTurn(String catalog) {
        lock(TURN, catalog.hashCode());
    }

    private void lock(int of, int key) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:class, :key) as text)", String.class)
                .setParameter("class", of)
                .setParameter("key", key)
                .getSingleResult();
    }

    @Override
    public Optional<Import> find(long id) {
        return select("i.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    @Override
    public Page<Import> list(Optional<String> catalog, PageRequest page) {
        var below = page.afterNumber().orElse(Long.MAX_VALUE);
        var found = catalog.map(slug -> select(
                        "c.slug = :catalog and i.id < :below order by i.id desc",
                        Map.of("catalog", slug, "below", below),
                        page.limit() + 1))
                .orElseGet(() -> select("i.id < :below order by i.id desc", Map.of("below", below), page.limit() + 1));
        return Page.of(found, page, each -> new Place("", Long.toString(each.id())));
    }

    @Override
    public int count(Optional<String> catalog) {
        return (int) (long)
                catalog.map(slug -> count("catalogId = (select c.id from CatalogEntity c where c.slug = ?1)", slug))
                        .orElseGet(this::count);
    }

    private List<Import> select(String condition, Map<String, ?> parameters, int most) {
        var query = getEntityManager().unwrap(Session.class).createSelectionQuery(IMPORTS + condition, Row.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream()
                .map(Row::toImport)
                .toList();
    }

    @Override
    public boolean progress(long id, int percent) {
        return update("progress = ?1 where id = ?2 and state = 'running'", percent, id) == 1;
    }

    @Override
    public boolean finish(long id, Counts counts) {
        return getEntityManager()
                        .createNativeQuery(FINISH)
                        .setParameter("id", id)
                        .setParameter("added", counts.added())
                        .setParameter("changed", counts.changed())
                        .setParameter("left", counts.leftOut())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void fail(long id, String reason) {
        getEntityManager()
                .createNativeQuery(FAIL)
                .setParameter("id", id)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    @Override
    public boolean cancel(long id) {
        return update("state = 'cancelling' where id = ?1 and state = 'running'", id) == 1;
    }

    @Override
    public void undone(long id) {
        update("state = 'undone' where id = ?1 and state = 'done'", id);
    }

    @Override
    public boolean isBusy(String catalog) {
        return !select("c.slug = :catalog and i.state in ('running', 'cancelling')", Map.of("catalog", catalog), 1)
                .isEmpty();
    }

    @Override
    public void failAbandoned() {
        // Lists are read from a database that takes no changes, too.
        if (count("state in ('running', 'cancelling')") == 0) {
            return;
        }
        getEntityManager()
                .createNativeQuery(FAIL_ABANDONED)
                .setParameter("reason", "The server stopped in the middle of it. Nothing of it was kept.")
                .setParameter("class", RUNNING)
                .executeUpdate();
    }

    @Override
    public Page<ImportedEntry> entries(ImportedEntryQuery query) {
        var of = find(query.id()).orElseThrow(UnknownImport::new);
        return new ImportedEntries(getEntityManager()).list(query, of.catalog());
    }

    @Override
    public Standing standing(long id) {
        return new ImportedEntries(getEntityManager()).standing(id);
    }
}
