package org.causebook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * Time from the start of the process to the first answer that needed the database, and resident memory then: {@code
 * bench/run Start <directory> [<java> <option>... -jar <jar>]}. Once on a database that runs already, once with the
 * embedded one, on the data of the directory. {@code QUARKUS_DATASOURCE_JDBC_URL}, with user and password, names another
 * database that runs already.
 */
public final class Start {

    private static final int TIMES = Integer.getInteger("times", 7);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final byte[] REQUEST =
            "GET /api/v1/codes/3 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<String> command;

    private Start(List<String> command) {
        this.command = command;
    }

    /** One start: milliseconds to the first answer, megabytes of resident memory then. */
    private record Run(double milliseconds, long resident) {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var command = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : List.of("java", "-jar", Application.JAR);
        Memory.printMachine();
        System.out.println(String.join(" ", command));
        System.out.printf("%-34s %8s %8s %8s %9s%n", "start to first answer, ms", "least", "median", "most", "resident");
        var start = new Start(command);
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null) {
            start.measure("database of that URL", Map.of());
        } else {
            try (var postgres = EmbeddedPostgres.open(directory)) {
                start.measure("database that runs already", Application.environment(postgres.login()));
            }
            start.measure("embedded database", Map.of("CAUSEBOOK_DATA_DIR", directory.toString()));
        }
        Memory.printMachine();
    }

    private void measure(String name, Map<String, String> environment) throws Exception {
        var runs = new Run[TIMES];
        once(environment);
        for (int i = 0; i < TIMES; i++) {
            runs[i] = once(environment);
        }
        var times = Arrays.stream(runs).mapToDouble(Run::milliseconds).sorted().toArray();
        var resident = Arrays.stream(runs).mapToLong(Run::resident).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.0f %8.0f %8.0f %6d MB%n",
                name,
                times[0],
                times[TIMES / 2],
                times[TIMES - 1],
                resident[TIMES / 2]);
    }

    private Run once(Map<String, String> environment) throws Exception {
        long begun = System.nanoTime();
        var process = Application.launch(command, environment);
        try {
            while (!answered()) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE) {
                    throw new IllegalStateException("the application did not start, see bench/target/application.log");
                }
                // Asking more often takes the processor from what is measured.
                TimeUnit.MILLISECONDS.sleep(10);
            }
            long ended = System.nanoTime();
            return new Run((ended - begun) / 1e6, new Memory(process.pid()).resident());
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
        }
    }

    /** By hand, because a client of the JDK takes its time to get going itself. */
    private static boolean answered() throws IOException {
        try (var connection = new Socket("127.0.0.1", Application.PORT)) {
            connection.getOutputStream().write(REQUEST);
            return isWhole(connection.getInputStream());
        } catch (java.net.SocketException notYet) {
            return false;
        }
    }

    private static boolean isWhole(InputStream answer) throws IOException {
        var text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        return text.startsWith("HTTP/1.1 200") && text.contains("\"known\":true");
    }
}
