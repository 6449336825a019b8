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
        execute("update published_entry set content = content || '{\"meaning\": \"" + meaning
                + " of COMADMIN\"}' where " + ENTRY);
    }

    /** Lets the entry say again what was published, and tells that. */
    void putBack() {
        execute("update published_entry p set content = r.content from revision r"
                + " where r.entry_id = p.entry_id and r.state = 'published' and p." + ENTRY);
        tellOfAChange();
    }

    /** Appends a change as a publication does. */
    void tellOfAChange() {
        changeSilently();
        execute("select pg_notify('causebook_change', cast(sequence as text)) from change_counter");
    }

    /** Appends a change whose notification gets lost. */
    void changeSilently() {
        execute("with next as (update change_counter set sequence = sequence + 1 returning sequence)"
                + " insert into change (sequence, kind, catalog_id, entry_id, edition, at)"
                + " select n.sequence, 'entry-revised', p.catalog_id, p.entry_id, p.edition, now()"
                + " from next n, published_entry p where " + ENTRY);
    }

    /** Where the public changes stand, as answers say it. */
    String position() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select epoch || '/' || sequence from change_counter")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
