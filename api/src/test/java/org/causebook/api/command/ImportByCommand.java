package org.causebook.api.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Publishes a file by the command, for tests of other packages. */
public final class ImportByCommand {

    private ImportByCommand() {}

    /** What the command printed, with its exit code in front. */
    public static String publish(String server, String token, Path file, String catalog) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        int exitCode = RemoteCommands.run(
                RemoteCommands.named("import").orElseThrow(),
                List.of(file.toString(), "--catalog", catalog, "--as", "published", "--yes"),
                Map.of("CAUSEBOOK_SERVER", server, "CAUSEBOOK_TOKEN", token),
                print,
                print);
        return exitCode + ": " + out.toString(UTF_8);
    }
}
