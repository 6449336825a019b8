package org.causebook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RightsTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rights.md");

    @Test
    void the_document_has_the_table_that_the_code_has() throws IOException {
        var written = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("|"))
                .toList();

        assertThat(written).isEqualTo(table());
    }

    @Test
    void every_role_has_the_rights_of_those_below_it() {
        Set<Right> below = Set.of();
        for (var role : Role.values()) {
            assertThat(role.rights()).containsAll(below).hasSizeGreaterThan(below.size());
            below = role.rights();
        }
        assertThat(Role.READER.rights()).containsExactly(Right.READ_PUBLISHED);
        assertThat(Role.ADMINISTRATOR.rights()).containsExactlyInAnyOrder(Right.values());
    }

    private static List<String> table() {
        var roles = Arrays.stream(Role.values()).map(Role::id).toList();
        var lines = new ArrayList<String>();
        lines.add("| right | what it allows | " + String.join(" | ", roles) + " |");
        lines.add("| --- | --- |" + " :---: |".repeat(roles.size()));
        for (var right : Right.values()) {
            lines.add("| `" + right.id() + "` | " + right.description() + " | " + marks(right) + " |");
        }
        return lines;
    }

    private static String marks(Right right) {
        return Arrays.stream(Role.values())
                .map(role -> role.rights().contains(right) ? "yes" : "–")
                .collect(Collectors.joining(" | "));
    }
}
