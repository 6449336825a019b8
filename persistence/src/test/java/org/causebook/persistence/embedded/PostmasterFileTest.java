package org.causebook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTest {

    @Test
    void a_ready_server_is_read() {
        assertThat(PostmasterFile.parse(
                        List.of("123", "/data", "1764000000", "5432", "", "127.0.0.1", " 65634 5", "ready   ")))
                .contains(new PostmasterFile(123, 5432, true));
    }

    @Test
    void a_server_that_starts_is_not_ready() {
        assertThat(PostmasterFile.parse(
                        List.of("123", "/data", "1764000000", "5432", "", "127.0.0.1", " 65634 5", "starting")))
                .contains(new PostmasterFile(123, 5432, false));
    }

    @Test
    void a_file_that_is_being_written_names_the_process_at_most() {
        assertThat(PostmasterFile.parse(List.of("123"))).contains(new PostmasterFile(123, 0, false));
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_empty() {
        assertThat(PostmasterFile.read(Path.of("no", "such", "file"))).isEmpty();
    }
}
