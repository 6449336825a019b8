package org.causebook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program of this machine that a benchmark needs. */
record Tool(String name) {

    /** @throws IllegalStateException if it is not installed, which ends the benchmark with a plain word */
    Tool {
        var found = List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, name))
                .anyMatch(Files::isExecutable);
        if (!found) {
            throw new IllegalStateException(name + " is not installed: this benchmark cannot do without it");
        }
    }

    /** What it prints when run with these arguments. */
    String run(List<String> arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(name);
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + printed);
        }
        return printed;
    }
}
