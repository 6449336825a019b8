package org.causebook.persistence.freshness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import org.jboss.logging.Logger;

/**
 * Makes the sockets of the pool's connections, and can close all of them at once. The driver finds it by its name, the
 * property {@code socketFactory}.
 *
 * <p>The pool cannot do that: its one thread for housekeeping closes connections, and makes them. While it waits for a
 * silent database to accept a new one, whoever asked for it, everything else that it has to do waits too. Requests then
 * hung on open connections until the driver gave them up.
 */
public final class PoolSockets extends SocketFactory {

    private static final Logger LOG = Logger.getLogger(PoolSockets.class);
    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();

    /** Whoever reads from one of them, or waits to be let in, fails at once. */
    static void closeAll() {
        for (var socket : List.copyOf(OPEN)) {
            try {
                socket.close();
            } catch (IOException closedAnyhow) {
                LOG.debug("A connection did not close in order", closedAnyhow);
            }
        }
    }

    /** The only one that the driver calls: it connects by itself, with its own time limit. */
    @Override
    public Socket createSocket() {
        var socket = new PoolSocket();
        OPEN.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class PoolSocket extends Socket {

        @Override
        public synchronized void close() throws IOException {
            OPEN.remove(this);
            super.close();
        }
    }
}
