package org.causebook.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;

/** Use case: take a backup of everything. */
@ApplicationScoped
public class TakeBackup {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Backups backups;
    private final AuditTrail audit;

    @Inject
    TakeBackup(Backups backups, AuditTrail audit) {
        this.backups = backups;
        this.audit = audit;
    }

    /**
     * A backup that is in the audit trail but not written yet.
     *
     * @param fileName letters, digits, hyphens and one full stop
     */
    public record Backup(String fileName, Backups backups) {

        /**
         * Writes the database as it is now.
         *
         * @throws IOException if writing fails; what was written so far is not a valid backup
         */
        public void writeTo(OutputStream out) throws IOException {
            backups.write(out);
        }
    }

    /**
     * Records the backup in the audit trail, so that nobody takes all the data away unseen. The caller writes the file
     * afterwards, outside this transaction, because writing may take longer than a transaction may last.
     *
     * @throws org.causebook.account.NotAllowed without {@link Right#BACK_UP}
     */
    @Transactional
    public Backup begin(Actor actor) {
        actor.require(Right.BACK_UP);
        var fileName = "causebook-" + TIME.format(Instant.now()) + ".zip";
        audit.add(actor, AuditEvent.of("backup-taken", "backups/" + fileName, Map.of()));
        return new Backup(fileName, backups);
    }
}
