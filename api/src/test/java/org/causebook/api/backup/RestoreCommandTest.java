package org.causebook.api.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The command in an installation without a single table, where nothing else of the application may expect one. */
@QuarkusMainTest
@TestProfile(RestoreCommandTest.NewInstallation.class)
class RestoreCommandTest {

    /** A data directory that nobody has used. */
    public static final class NewInstallation implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("causebook.data-dir", "target/restore-" + UUID.randomUUID());
        }
    }

    @Test
    @Launch(
            value = {"restore", "gone.zip"},
            exitCode = 1)
    void a_backup_that_is_not_there_is_named_in_one_line(LaunchResult result) {
        assertThat(result.getErrorOutput().lines()).containsExactly("There is no file gone.zip.");
        assertThat(result.getOutput()).doesNotContain("Restored", "ERROR");
    }

    @Test
    @Launch("help")
    void help_says_how_to_restore(LaunchResult result) {
        assertThat(result.getOutput()).contains("restore <file> [--replace]");
    }
}
