package org.causebook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path parent;

    @Test
    void the_last_reason_is_the_one_that_counts() throws Exception {
        assertThat(ServerLog.lastFailure(log(
                        "2026-11-22 18:09:01 UTC [1] FATAL:  an earlier one",
                        "2026-11-22 18:09:02 UTC [2] LOG:  starting",
                        "2026-11-22 18:09:03 UTC [2] FATAL:  could not create any TCP/IP sockets",
                        "2026-11-22 18:09:03 UTC [2] LOG:  database system is shut down")))
                .contains("could not create any TCP/IP sockets");
    }

    @Test
    void a_full_disk_is_called_a_full_disk() throws Exception {
        assertThat(ServerLog.lastFailure(
                        log("FATAL:  could not write to file \"base/4/1247\": No space left on device")))
                .contains("the disk is full");
    }

    @Test
    void a_program_that_gave_no_reason_has_none() throws Exception {
        assertThat(ServerLog.lastFailure(log("creating subdirectories ... ok"))).isEmpty();
        assertThat(ServerLog.lastFailure(parent.resolve("missing.log"))).isEmpty();
    }

    private Path log(String... lines) throws Exception {
        return Files.writeString(parent.resolve("some.log"), String.join("\n", lines));
    }
}
