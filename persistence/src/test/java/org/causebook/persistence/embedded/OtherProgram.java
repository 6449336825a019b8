package org.causebook.persistence.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An {@link Occupant} in a virtual machine of its own, which can be killed. */
final class OtherProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<Integer> acknowledged = new ArrayList<>();

    private OtherProgram(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherProgram occupying(Path directory) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> line = List.of(
                java, "-cp", System.getProperty("java.class.path"), Occupant.class.getName(), directory.toString());
        return new OtherProgram(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Reads what it prints until it has acknowledged that many more numbers. */
    void awaitAcknowledged(int more) throws IOException {
        for (int count = 0; count < more; count++) {
            acknowledged.add(Integer.valueOf(nextLine()));
        }
    }

    String nextLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new AssertionError("The other program ended");
        }
        return line;
    }

    /** Every number whose write was acknowledged before the program died. */
    List<Integer> acknowledged() {
        output.lines().map(Integer::valueOf).forEach(acknowledged::add);
        return acknowledged;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** By its handle: the process itself would throw away what the program has printed. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
