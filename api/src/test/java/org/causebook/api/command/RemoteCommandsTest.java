package org.causebook.api.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RemoteCommandsTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String server;

    @TempDir
    Path directory;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void a_code_is_looked_up_in_any_form_also_a_negative_one() {
        var run = run("look-up", "-2146368504");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("-2146368504 = 2148598792\n")
                .contains("Probable cause (suspected): IP addresses conflict.")
                .contains("/catalogs/iissync/2148598792\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void json_is_the_answer_of_the_api_in_one_line() {
        var run = run("look-up", "3", "1722", "--catalog=windows", "--json");
        assertThat(run.out().lines()).singleElement().asString().startsWith("{\"lookups\":[{\"query\":\"3\"");
        assertThat(run.out()).contains("\"preferred\":\"windows\"");
    }

    @Test
    void a_code_that_nobody_knows_ends_with_1() {
        assertThat(run("look-up", "0x80119999").exitCode()).isEqualTo(1);
        assertThat(run("look-up", "0x80119999", "3").exitCode()).isZero();
        assertThat(run("search", "xyzzyplugh").exitCode()).isEqualTo(1);
    }

    @Test
    void a_search_finds_entries_by_words() {
        var run = run("search", "IP", "addresses", "conflict");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("IISSYNC status codes: 2148598792 COMADMIN_E_APP_FILE_READFAIL");
    }

    @Test
    void a_log_is_scanned() throws IOException {
        var log = Files.writeString(directory.resolve("setup.log"), "IISSYNC failed with 0x80110408\n");
        var run = run("scan", log.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("1 code in 1 line\n").contains("2148598792, 1 time, first in line 1");
        assertThat(run("scan", Files.writeString(log, "all is well").toString()).exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look-up",
                "look-up nothing?",
                "look-up 3 --catalog nowhere",
                "look-up 3 --catalogue x",
                "look-up 3 --catalog",
                "look-up 3 --json --server ftp://x",
                "look-up 3 --server http://localhost:65536",
                "look-up 3 --catalog a --catalog b",
                "scan",
                "scan a b",
                "scan no-such-file",
                "search"
            })
    void wrong_arguments_end_with_2_and_say_why(String line) {
        var run = run(line.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void a_server_that_is_not_there_or_refuses_ends_with_3() {
        var away = run("look-up", "3", "--server", "http://localhost:1");
        assertThat(away.exitCode()).isEqualTo(3);
        assertThat(away.err()).startsWith("The server at http://localhost:1 cannot be reached");
        var refused = run("look-up", "3", "--token", "wrong");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("Signing in is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{}", "[]", "3", "{\"status\":\"up\"}", "{\"lookups\":1}", "{\"lookups\":[]} x", "<p>"})
    void a_server_that_answers_as_something_else_ends_with_3(String body) throws IOException {
        var other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        });
        other.start();
        try {
            var run = run(
                    "look-up",
                    "3",
                    "--server",
                    "http://localhost:" + other.getAddress().getPort());
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("does not answer as Causebook does");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void a_token_opens_internal_catalogs_and_comes_from_the_environment_too() {
        var desk = Desk.open("\"visibility\": \"internal\"");
        desk.publish("3735928561", Desk.CONTENT);
        assertThat(run("look-up", "3735928561").exitCode()).isEqualTo(1);
        assertThat(run("look-up", "3735928561", "--token", TestPeople.token(Role.ENGINEER))
                        .exitCode())
                .isZero();
        assertThat(run(Map.of("CAUSEBOOK_TOKEN", TestPeople.token(Role.ENGINEER)), "look-up", "3735928561")
                        .exitCode())
                .isZero();
    }

    @Test
    void what_a_terminal_would_obey_is_never_printed() {
        var desk = Desk.open();
        desk.publish("3735928571", Desk.CONTENT.replace("\"meaning\": \"", "\"meaning\": \"\u202egnp.exe "));
        for (var format : List.of("--json", "--catalog=" + desk.slug())) {
            assertThat(run("look-up", "3735928571", format).out())
                    .contains("gnp.exe")
                    .doesNotContain("\u202e");
        }
    }

    @Test
    void an_import_says_first_what_it_would_do_and_does_it_when_told() throws IOException {
        var desk = Desk.open("\"fourEyes\": false");
        var file = Files.writeString(
                directory.resolve("codes.csv"),
                "code;meaning;outcome\n5;Access was denied.;error\n6;The handle is not valid.;error\n6;Again.;error\n");
        var editor = Map.of("CAUSEBOOK_TOKEN", TestPeople.token(Role.EDITOR));
        var planned = run(editor, "import", file.toString(), "--catalog", desk.slug());
        assertThat(planned.out())
                .contains("     2 new\n", "     1 refused\n", "line 4, 6: ", "Add --yes to import 2 entries.");
        assertThat(planned.exitCode()).isZero();

        var done = run(editor, "import", file.toString(), "--catalog", desk.slug(), "--as", "review", "--yes");
        assertThat(done.out()).endsWith("Imported 2 entries: review.\n");
        assertThat(run(editor, "import", file.toString(), "--catalog", desk.slug())
                        .exitCode())
                .isEqualTo(1);
        assertThat(run(editor, "import", file.toString()).exitCode()).isEqualTo(2);
        assertThat(run("import", file.toString(), "--catalog", desk.slug()).exitCode())
                .isEqualTo(3);
    }

    private Run run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private Run run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var all = new HashMap<>(environment);
        all.put("CAUSEBOOK_SERVER", server);
        var command = RemoteCommands.named(arguments[0]).orElseThrow();
        int exitCode = RemoteCommands.run(
                command,
                List.of(arguments).subList(1, arguments.length),
                all,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
