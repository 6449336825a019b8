package org.causebook.api.caching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL whose processes are held: connections stand, and nobody answers on them. */
final class HeldDatabase {

    private final List<String> processes;

    private HeldDatabase(List<String> processes) {
        this.processes = processes;
    }

    static HeldDatabase hold(DataSource database) throws SQLException, IOException {
        var held = new HeldDatabase(processes(database));
        held.signal("-STOP");
        return held;
    }

    void letGo() {
        signal("-CONT");
    }

    /**
     * Pauses the whole machine: this process, and the database from some time before until a moment after. Returns when
     * all run again.
     *
     * @param before how long the database is silent already when this process stops, in seconds
     */
    static void pauseMachine(DataSource database, double before, double seconds) throws Exception {
        var databases = String.join(" ", processes(database));
        var script =
                "kill -STOP %1$s; sleep %3$s; kill -STOP %2$d; sleep %4$s; kill -CONT %2$d; sleep 0.1; kill -CONT %1$s"
                        .formatted(databases, ProcessHandle.current().pid(), before, seconds);
        new ProcessBuilder("sh", "-c", script).inheritIO().start().waitFor();
    }

    private static List<String> processes(DataSource database) throws SQLException, IOException {
        var server = ProcessHandle.of(postmaster(database)).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .toList();
    }

    /** The server's first process writes its number into the first line of this file. */
    private static long postmaster(DataSource database) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            var file = Path.of(row.getString(1), "postmaster.pid");
            return Long.parseLong(Files.readAllLines(file).get(0).strip());
        }
    }

    private void signal(String signal) {
        var command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
