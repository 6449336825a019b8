package org.causebook.api.command;

/** A command cannot be carried out. The message is one or more lines for the person who gave it. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The arguments are wrong, or the server says that they have no meaning. */
    public static CommandFailed wrongUse(String message) {
        return new CommandFailed(RemoteCommand.WRONG_USE, message);
    }

    /** The server cannot be reached, or does not answer as it should. */
    public static CommandFailed noAnswer(String message) {
        return new CommandFailed(RemoteCommand.NO_ANSWER, message);
    }

    int exitCode() {
        return exitCode;
    }
}
