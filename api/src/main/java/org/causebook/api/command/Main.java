package org.causebook.api.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.causebook.api.backup.RestoreCommand;

/** Where the program begins. Without arguments it serves until it is stopped. */
@QuarkusMain
public final class Main {

    private static final String USAGE = """
            Without arguments Causebook starts and serves until it is stopped. Other uses:

              %s   fill an empty installation from a backup;
                                          --replace deletes what it holds before
              help                        say this

            The configuration is the same for all.""".formatted(RestoreCommand.USAGE);

    private static final int WRONG_USE = 2;

    private Main() {}

    /** Serves, restores, or says how to be called. */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(arguments);
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
}
