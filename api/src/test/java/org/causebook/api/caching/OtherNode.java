package org.causebook.api.caching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Does to the database what another application on it would do, and what goes wrong with connections. */
@ApplicationScoped
class OtherNode {

    private static final String ENTRY =
            "code = '2148598792' and catalog_id = (select id from catalog where slug = 'iissync')";

    private final DataSource database;

    @Inject
    OtherNode(DataSource database) {
        this.database = database;
    }

    /** Changes what an entry says and tells nobody. */
    void say(String meaning) {
        execute("update published_entry set meaning = '" + meaning + " of COMADMIN' where " + ENTRY);
    }

    /** Lets the entry say again what was published, and tells that. */
    void putBack() {
        execute("select derive_published_entry(entry_id) from published_entry where " + ENTRY);
        tellOfAChange();
    }

    /** Appends a change as a publication does. */
    void tellOfAChange() {
        execute("select record_change('entry-revised', catalog_id, entry_id, revision) from published_entry where "
                + ENTRY);
    }

    /** Appends a change whose notification gets lost. */
    void changeSilently() {
        execute("with next as (update change_counter set sequence = sequence + 1 returning sequence)"
                + " insert into change (sequence, kind, catalog_id, entry_id, revision, at)"
                + " select n.sequence, 'entry-revised', p.catalog_id, p.entry_id, p.revision, now()"
                + " from next n, published_entry p where " + ENTRY);
    }

    /** Ends the connection that listens for changes. */
    void cutWhoListens() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'causebook changes'");
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
