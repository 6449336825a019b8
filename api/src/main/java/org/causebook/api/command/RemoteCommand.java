package org.causebook.api.command;

import java.util.Set;

/** A command that asks a running server. It starts neither the application nor a database. */
public interface RemoteCommand {

    /** Exit code: the server answered, and knows something. */
    int ANSWERED = 0;

    /** Exit code: the server answered, and nothing is known. */
    int NOTHING_KNOWN = 1;

    /** Exit code: the arguments are wrong. */
    int WRONG_USE = 2;

    /** Exit code: the server cannot be reached, refuses, or fails. */
    int NO_ANSWER = 3;

    /** Its name on the command line. */
    String id();

    /** How to call it, and what it does; the first line begins with the name. */
    String usage();

    /** Options with a value that it takes, beside those that all commands take; each with its two dashes. */
    Set<String> options();

    /** Options without a value that it takes, beside those that all commands take; each with its two dashes. */
    default Set<String> flags() {
        return Set.of();
    }

    /**
     * Asks the server, and prints its answer.
     *
     * @return the exit code
     * @throws CommandFailed if the arguments are wrong or the server does not answer
     */
    int run(CommandArguments arguments, RemoteServer server, CommandOutput output);
}
