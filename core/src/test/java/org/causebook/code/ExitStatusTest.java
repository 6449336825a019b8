package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {

    @ParameterizedTest
    @CsvSource({
        "0, success",
        "126, 'found, but could not be executed'",
        "127, command not found",
        "137, ended by signal 9 (SIGKILL)",
        "139, ended by signal 11 (SIGSEGV)",
        "143, ended by signal 15 (SIGTERM)",
        "135, ended by signal 7",
    })
    void a_posix_shell_means_something_by_these(long status, String meaning) {
        assertThat(exit(status).meaning()).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "128", "193", "255", "256", "3221225477"})
    void only_the_program_can_tell_what_the_others_mean(long status) {
        assertThat(exit(status).meaning()).isEmpty();
        assertThat(exit(status).signal()).isEmpty();
    }

    @Test
    void windows_keeps_32_bits_and_posix_eight() {
        assertThat(StatusValue.of(-1073741819)).isEqualTo(StatusValue.of(3221225477L));
        assertThat(exit(-1073741819).fitsPosix()).isFalse();
        assertThat(exit(-1073741819).posix()).isEqualTo(5);
        assertThat(exit(255).fitsPosix()).isTrue();
    }

    private static Layout.ExitStatus exit(long status) {
        return new Layout.ExitStatus(StatusValue.of(status));
    }
}
