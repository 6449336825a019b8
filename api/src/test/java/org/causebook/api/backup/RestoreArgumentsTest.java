package org.causebook.api.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreArgumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"restore a.zip", "restore a.zip --replace"})
    void a_file_is_restored_with_or_without_replacing(String line) {
        assertThat(RestoreCommand.takes(line.split(" ", -1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "restore",
                "restore --replace",
                "restore a.zip b.zip",
                "restore a.zip --replace more",
                "backup a.zip"
            })
    void anything_else_is_not_guessed_at(String line) {
        assertThat(RestoreCommand.takes(line.split(" ", -1))).isFalse();
    }
}
