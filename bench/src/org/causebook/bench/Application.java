package org.causebook.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.causebook.persistence.embedded.Login;

/** The packaged application, started as a process of its own on a database that runs already. */
final class Application implements AutoCloseable {

    static final String JAR = "api/target/quarkus-app/quarkus-run.jar";
    static final int PORT = 18_080;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private Application(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Application start(Login login) throws IOException, InterruptedException {
        return start(login, List.of("java", "-jar", JAR));
    }

    /** With a command of one's own, such as another JDK or more options. */
    static Application start(Login login, List<String> command) throws IOException, InterruptedException {
        return start(login, command, PORT);
    }

    /** On a port of one's own, beside another one. */
    static Application start(Login login, List<String> command, int port) throws IOException, InterruptedException {
        var environment = new HashMap<>(environment(login));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var application = new Application(launch(command, environment), port);
        application.awaitReady();
        return application;
    }

    /** What the environment of an application says so that it uses a database that runs already. */
    static Map<String, String> environment(Login login) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", login.url(),
                "QUARKUS_DATASOURCE_USERNAME", "causebook",
                "QUARKUS_DATASOURCE_PASSWORD", login.password());
    }

    /** Starts it without quotas, which one busy client would soon have spent, and waits for nothing. */
    static Process launch(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(PORT));
        builder.environment().put("CAUSEBOOK_LIMITS_ENABLED", "false");
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(new File("bench/target/application.log"))
                .start();
    }

    long pid() {
        return process.pid();
    }

    /** The part of an address before the path. */
    String server() {
        return "http://127.0.0.1:" + port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** Ends it without a chance to write anything down. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The answer; one that is not as expected ends the benchmark, because its time would mean nothing. */
    HttpResponse<String> send(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = answer(request);
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private void awaitReady() throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE && process.isAlive()) {
            try {
                send(request("/q/health/ready").build(), 200);
                return;
            } catch (IOException | IllegalStateException notYet) {
                Thread.sleep(200);
            }
        }
        close();
        throw new IllegalStateException("the application did not start, see bench/target/application.log");
    }
}
