package org.causebook.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;

/** Takes a backup of everything. */
@ApplicationScoped
public class BackUp {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Backups backups;
    private final AuditTrail audit;

    @Inject
    BackUp(Backups backups, AuditTrail audit) {
        this.backups = backups;
        this.audit = audit;
    }

    /**
     * Notes the backup in the audit trail, so that nobody carries everything away unseen. It is written afterwards,
     * outside this transaction, because that takes longer than a transaction may.
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
