package org.causebook.api.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.text.TextLines;

/** The commands that ask a running server, and what all of them take. */
final class RemoteCommands {

    private static final String SERVER = "--server";
    private static final String TOKEN = "--token";
    private static final String JSON = "--json";

    private static final String DEFAULT_SERVER = "http://localhost:8080";

    private static final List<RemoteCommand> ALL = Stream.concat(
                    Stream.of(QueryCommand.values()), Stream.of(new ImportCommand()))
            .toList();

    private RemoteCommands() {}

    static Optional<RemoteCommand> named(String name) {
        return ALL.stream().filter(command -> command.id().equals(name)).findFirst();
    }

    static String usage() {
        return ALL.stream().map(command -> "  " + command.usage()).collect(Collectors.joining("\n")) + """


                These ask a running server, and take the options
                  --server URL            its address, also by CAUSEBOOK_SERVER; otherwise
                                          http://localhost:8080
                  --token TOKEN           an API token; better by CAUSEBOOK_TOKEN, because
                                          others on the machine can read arguments
                  --catalog SLUG          the catalog whose entries come first, or that
                                          is searched or imported into
                  --json                  print the JSON of the API

                Exit codes: 0 answered, 1 nothing known, 2 wrong arguments, 3 no server,
                or it refuses.""";
    }

    /** Carries a command out, and gives its exit code. */
    static int run(
            RemoteCommand command,
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        try {
            var given =
                    CommandArguments.of(arguments, with(command.options(), SERVER, TOKEN), with(command.flags(), JSON));
            var server = new RemoteServer(
                    given.value(SERVER)
                            .or(() -> set(environment, "CAUSEBOOK_SERVER"))
                            .orElse(DEFAULT_SERVER),
                    given.value(TOKEN).or(() -> set(environment, "CAUSEBOOK_TOKEN")));
            return command.run(given, server, new CommandOutput(out, err, given.has(JSON)));
        } catch (CommandFailed failed) {
            err.println(TextLines.harmless(String.valueOf(failed.getMessage())));
            return failed.exitCode();
        }
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Set<String> with(Set<String> own, String... common) {
        var all = new HashSet<>(own);
        all.addAll(Arrays.asList(common));
        return all;
    }
}
