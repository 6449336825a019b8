package org.causebook.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.NotAllowed;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;

class TakeBackupTest {

    private final List<AuditEvent> noted = new ArrayList<>();
    private final TakeBackup takeBackup = new TakeBackup(new Words(), (actor, event) -> noted.add(event));

    @Test
    void a_backup_is_noted_before_it_is_written() throws IOException {
        var backup = takeBackup.begin(actor(Role.ADMINISTRATOR));

        assertThat(backup.fileName()).matches("causebook-\\d{8}T\\d{6}Z\\.zip");
        assertThat(noted)
                .extracting(AuditEvent::action, AuditEvent::subject)
                .containsExactly(tuple("backup-taken", "backups/" + backup.fileName()));
        var out = new ByteArrayOutputStream();
        backup.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("everything");
    }

    @Test
    void nobody_below_an_administrator_takes_one() {
        var reviewer = actor(Role.REVIEWER);

        assertThatThrownBy(() -> takeBackup.begin(reviewer)).isInstanceOf(NotAllowed.class);
        assertThat(noted).isEmpty();
    }

    @Test
    void a_backup_that_cannot_be_noted_is_not_taken() {
        var unnoted = new TakeBackup(new Words(), (actor, event) -> {
            throw new IllegalStateException("the audit trail is full");
        });
        var administrator = actor(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> unnoted.begin(administrator)).hasMessage("the audit trail is full");
    }

    private static Actor actor(Role role) {
        return new Actor(Optional.of(1L), "ada", role, role.rights(), "192.0.2.1");
    }

    private static final class Words implements Backups {

        @Override
        public void write(OutputStream out) throws IOException {
            out.write("everything".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Restored restore(Path file, ExistingData existing) {
            throw new AssertionError("nobody asked for that");
        }
    }
}
