package org.causebook.api.account;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real Keycloak with one person for each role, from the distribution that a system property names. */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    /** The system property: the directory of an unpacked distribution. */
    static final String PROPERTY = "causebook.test.keycloak";

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private @Nullable Process server;

    @Override
    public Map<String, String> start() {
        try {
            var home = Path.of(System.getProperty(PROPERTY, ""));
            int port = freePort();
            importRealm(home);
            server = launch(home, port);
            var realm = "http://127.0.0.1:" + port + "/realms/causebook";
            await(URI.create(realm));
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", realm,
                    "quarkus.oidc.client-id", "causebook",
                    "quarkus.oidc.credentials.secret", "a secret of the tests and of nobody else",
                    "causebook.oidc.roles.administrator", "kb-admins");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
        }
    }

    private static void importRealm(Path home) throws IOException {
        var folder = Files.createDirectories(home.resolve("data").resolve("import"));
        try (var realm = Objects.requireNonNull(KeycloakServer.class.getResourceAsStream("/keycloak/realm.json"))) {
            Files.copy(realm, folder.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Process launch(Path home, int port) throws IOException {
        var log = new File(home.toFile(), "keycloak.log");
        return new ProcessBuilder(
                        "sh",
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private void await(URI realm) throws InterruptedException {
        var deadline = Instant.now().plus(LONGEST_START);
        while (!answers(realm)) {
            if (Instant.now().isAfter(deadline)
                    || !Objects.requireNonNull(server).isAlive()) {
                stop();
                throw new IllegalStateException("Keycloak did not start; see keycloak.log in its directory");
            }
            Thread.sleep(500);
        }
    }

    private static boolean answers(URI address) throws InterruptedException {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
