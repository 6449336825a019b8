package org.causebook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A POST from an address that the caller chooses, which the client of Java cannot do before version 19. */
final class RawPost {

    private static final String FROM = "127.0.0.2";

    private RawPost() {}

    /** Sends it, reads the whole answer, and returns its status. */
    static String send(URI server, String path, String type, byte[] body) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort(), InetAddress.getByName(FROM), 0)) {
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                out.write(body);
            } catch (IOException refusedBeforeItsEnd) {
                // The answer tells.
            }
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var status = in.readLine();
            if (status == null || status.length() < 12) {
                throw new IOException("no answer");
            }
            while (in.readLine() != null) {}
            return status.substring(9, 12);
        }
    }
}
