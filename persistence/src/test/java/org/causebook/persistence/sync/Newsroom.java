package org.causebook.persistence.sync;

import static org.causebook.persistence.editing.People.RUTH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.EntryRef;
import org.causebook.persistence.editing.Desk;
import org.hibernate.Session;

/** A catalog for one test, in which several writers publish, each an entry of their own. */
@Dependent
class Newsroom {

    @Inject
    Desk desk;

    @Inject
    EditCatalog catalogs;

    @Inject
    EntityManager database;

    private String slug = "";
    private List<EntryRef> entries = List.of();

    /** Publishes the catalog with one entry for each writer. */
    void open(int writers) {
        var catalog = desk.catalog(Notation.SYMBOLIC);
        slug = catalog.slug();
        entries = IntStream.range(0, writers)
                .mapToObj(writer -> desk.published(catalog, code(writer), "m"))
                .toList();
    }

    void show(Visibility visibility) {
        var now = catalogs.show(RUTH, slug);
        catalogs.save(RUTH, slug, now.version(), Desk.catalog(slug, "Codes of " + slug, Notation.SYMBOLIC, visibility));
    }

    void rename(String title) {
        var now = catalogs.show(RUTH, slug);
        var visibility = now.content().visibility();
        catalogs.save(RUTH, slug, now.version(), Desk.catalog(slug, title, Notation.SYMBOLIC, visibility));
    }

    static String code(int writer) {
        return "WRITER_" + writer;
    }

    String slug() {
        return slug;
    }

    /** Submits and publishes that writer's entry once more; returns the number of its edition. */
    int publish(int writer) {
        return desk.publish(entries.get(writer), Desk.content("m")).edition().orElseThrow();
    }

    void execute(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    List<Long> numbers(String query) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> database.unwrap(Session.class)
                        .createNativeQuery(query, Long.class)
                        .getResultList());
    }

    /** The process of the database that serves the transaction. */
    long process() {
        return numbers("select cast(pg_backend_pid() as bigint)").get(0);
    }

    boolean waitsForLock(long process) {
        var waiting = "select cast(1 as bigint) from pg_stat_activity where wait_event_type = 'Lock' and pid = ";
        return QuarkusTransaction.requiringNew()
                .call(() -> !numbers(waiting + process).isEmpty());
    }
}
