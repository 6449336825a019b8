package org.causebook.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each example of {@code docs/guide/engineers.md}, in the language that it is written in. */
@QuarkusTest
class ApiGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/engineers.md");
    private static final Pattern BLOCK =
            Pattern.compile("```(sh|python|typescript)\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);

    private static final Map<String, List<String>> PROGRAMS = Map.of(
            "sh", List.of("sh", "-eu"),
            "python", List.of("python3", "-"),
            "typescript", List.of("node", "--input-type=module", "-"));

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI home;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    /** An example; what it prints contains each of these lines. */
    record Example(String language, String text, List<String> printed) {}

    static Stream<Example> examples() throws IOException {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> new Example(
                        found.group(1),
                        found.group(2),
                        found.group(3) == null
                                ? List.of()
                                : found.group(3).lines().toList()));
    }

    @Test
    void each_language_has_examples() throws IOException {
        assertThat(examples().map(Example::language)).contains("sh", "python", "typescript");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_does_what_it_shows(Example example) throws IOException, InterruptedException {
        var program = PROGRAMS.getOrDefault(example.language(), List.of());
        assumeTrue(isInstalled(program.get(0)), program.get(0) + " is not installed");
        var input = Files.writeString(directory.resolve("example"), example.text());
        var output = directory.resolve("output");
        var builder = new ProcessBuilder(program)
                .directory(directory.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CAUSEBOOK", home.toString().replaceFirst("/$", ""));
        builder.environment().put("TOKEN", TestPeople.token(Role.EDITOR));
        var process = builder.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).isNotBlank();
        assertThat(printed.lines()).containsAll(example.printed());
    }

    private static boolean isInstalled(String program) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Pattern.compile(":").splitAsStream(path).anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
