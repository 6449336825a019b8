package org.causebook.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of requirements in {@code docs/security/asvs.md} counts rightly and names tests that there are. */
class SecurityRequirementsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/security/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("\\| ((?:\\d+\\.){2}\\d+(?:, [\\d.]+)*) \\| ([\\d, ]+) \\| (yes|set|n/a|open) \\| .+ \\|");
    private static final Pattern SUM =
            Pattern.compile("\\| ([12])\\b.*? \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| .* \\|");

    /** One requirement. */
    private record Requirement(String id, String level, String state) {}

    @Test
    void it_counts_each_requirement_once() throws IOException {
        var requirements = requirements();

        assertThat(requirements).extracting(Requirement::id).doesNotHaveDuplicates();
        for (var line : Files.readAllLines(DOCUMENT)) {
            var sum = SUM.matcher(line);
            if (sum.matches()) {
                var states = List.of("yes", "set", "n/a", "open");
                for (int i = 0; i < states.size(); i++) {
                    assertThat(count(requirements, sum.group(1), states.get(i)))
                            .as("level %s, %s", sum.group(1), states.get(i))
                            .isEqualTo(Long.parseLong(sum.group(i + 2)));
                }
            }
        }
        assertThat(requirements).hasSize(70 + 183);
    }

    @Test
    void the_tests_that_it_names_exist() throws IOException {
        try (var files = Files.walk(ROOT)) {
            var tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
            var named = Pattern.compile("`(\\w+Test)`")
                    .matcher(Files.readString(DOCUMENT))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());

            assertThat(named).isNotEmpty().isSubsetOf(tests);
        }
    }

    private static long count(List<Requirement> requirements, String level, String state) {
        return requirements.stream()
                .filter(one -> one.level().equals(level) && one.state().equals(state))
                .count();
    }

    private static List<Requirement> requirements() throws IOException {
        var requirements = new ArrayList<Requirement>();
        for (var line : Files.readAllLines(DOCUMENT)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var ids = row.group(1).split(", ", -1);
                var levels = row.group(2).split(", ", -1);
                for (int i = 0; i < ids.length; i++) {
                    requirements.add(new Requirement(ids[i], levels[Math.min(i, levels.length - 1)], row.group(3)));
                }
            }
        }
        return requirements;
    }
}
