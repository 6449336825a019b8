package org.causebook.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** nginx with one worker that serves files, the baseline of every web server: nothing logged, connections kept. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            worker_processes 1;
            pid nginx.pid;
            error_log stderr crit;
            events { worker_connections 512; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=100;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server { listen 127.0.0.1:%d; root files; }
            }
            """;

    private final Path directory;
    private final int port;
    private final Process process;

    private Nginx(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    static Nginx start(Path directory) throws IOException, InterruptedException {
        var program = new Tool("nginx").name();
        int port = freePort();
        Files.createDirectories(directory.resolve("files"));
        Files.writeString(directory.resolve("nginx.conf"), CONFIGURATION.formatted(port));
        var process = new ProcessBuilder(program, "-p", directory.toAbsolutePath().toString(), "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.log").toFile())
                .start();
        var nginx = new Nginx(directory, port, process);
        nginx.await();
        return nginx;
    }

    /** The address of a file with these bytes. */
    String serve(String name, byte[] bytes) throws IOException {
        Files.write(directory.resolve("files").resolve(name), bytes);
        return "http://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try (var connection = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        close();
        throw new IOException("nginx did not start, see " + directory.resolve("nginx.log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
