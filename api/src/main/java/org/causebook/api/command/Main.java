package org.causebook.api.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.causebook.api.backup.RestoreCommand;

/** Where the program begins. Without arguments it serves until it is stopped. */
@QuarkusMain
public final class Main {

    private static final String USAGE = """
            Without arguments Causebook starts and serves until it is stopped. Other uses:

              %s
                                      fill an empty installation from a backup;
                                      --replace deletes what it holds before
              help                    say this

            The configuration of both is that of the server.

            %s""".formatted(RestoreCommand.USAGE, RemoteCommands.usage());

    private static final int WRONG_USE = 2;

    private Main() {}

    /** Serves, restores, asks a server, or says how to be called. */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(arguments);
            return;
        }
        var remote = RemoteCommands.named(arguments[0]);
        if (remote.isPresent()) {
            var rest = List.of(arguments).subList(1, arguments.length);
            System.exit(RemoteCommands.run(
                    remote.get(), rest, System.getenv(), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
        } else if (RestoreCommand.takes(arguments)) {
            RestoreCommand.settings().forEach(System::setProperty);
            Quarkus.run(RestoreCommand.class, arguments);
        } else if (List.of("help", "--help", "-h").contains(arguments[0])) {
            System.out.println(USAGE);
        } else {
            System.err.println(USAGE);
            System.exit(WRONG_USE);
        }
    }

    /** Answers hold any characters, also where the locale says that there is only ASCII. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
