package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program of PostgreSQL.
 *
 * @param arguments the program's path and its arguments
 * @param log receives the output; a file and not a pipe, because a server that the program leaves running would keep
 *     the pipe open
 */
record Command(List<String> arguments, Path log) {

    /** The account that PostgreSQL refuses to run as. */
    static final String ROOT = "root";

    Command {
        arguments = List.copyOf(arguments);
    }

    /** Whether Causebook runs as root. Windows has no such account. */
    static boolean isRoot() {
        return PrivateFiles.POSIX
                && ProcessHandle.current().info().user().filter(ROOT::equals).isPresent();
    }

    /**
     * Runs the program and waits until it ends.
     *
     * @return whether it succeeded
     * @throws Refusal if it cannot be run at all, or takes longer than the limit
     */
    boolean run(Duration limit) {
        try {
            Process process = start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Refusal(arguments.get(0) + " did not end within " + limit.toSeconds() + " seconds.");
            }
            boolean succeeded = process.exitValue() == 0;
            if (!succeeded && isRoot() && output().startsWith("unshare:")) {
                throw notAsRoot(output());
            }
            return succeeded;
        } catch (IOException e) {
            throw isRoot()
                    ? notAsRoot(String.valueOf(e.getMessage()))
                    : Refusal.because("Causebook cannot run " + arguments.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.because("The start of PostgreSQL was interrupted.", e);
        }
    }

    /** The program's output on one line. */
    private String output() {
        try {
            return Files.readString(log, Charset.defaultCharset()).strip().replaceAll("\\R+", " ");
        } catch (IOException e) {
            return "its output is lost, " + e.getMessage();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(asOrdinaryUser()).redirectErrorStream(true).redirectOutput(log.toFile());
        // Variables such as PGOPTIONS or PGPORT are meant for another PostgreSQL on this machine.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** PostgreSQL refuses root. In a user namespace without a mapping root is nobody, and still owns its files. */
    private List<String> asOrdinaryUser() {
        if (!isRoot()) {
            return arguments;
        }
        List<String> line = new ArrayList<>(List.of("unshare", "-U"));
        line.addAll(arguments);
        return line;
    }

    private Refusal notAsRoot(String reason) {
        String remedy = " Run Causebook as an ordinary user, or give it a database with QUARKUS_DATASOURCE_JDBC_URL.";
        return reason.startsWith("unshare: failed to execute")
                ? new Refusal("PostgreSQL does not run as root, and without root's privileges " + arguments.get(0)
                        + " cannot be executed, perhaps because a directory above it belongs to another user." + remedy)
                : new Refusal("PostgreSQL does not run as root, and this system does not allow Causebook to give up"
                        + " root's privileges for it (" + reason + ")." + remedy);
    }
}
