package org.causebook.api.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The port of the mail server in tests: a free one, where nobody listens unless a test opens a {@link PostOffice}. */
public class FreeMailPort implements ConfigSource {

    private static final String NAME = "causebook.mail.port";

    /** Kept outside of the class, which several class loaders load. */
    private static final String KEPT = "causebook.test.mail-port";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable String getValue(String name) {
        return NAME.equals(name) ? port() : null;
    }

    @Override
    public String getName() {
        return "free mail port";
    }

    private static String port() {
        synchronized (System.getProperties()) {
            var kept = System.getProperty(KEPT);
            if (kept == null) {
                try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                    kept = Integer.toString(free.getLocalPort());
                } catch (IOException none) {
                    throw new UncheckedIOException(none);
                }
                System.setProperty(KEPT, kept);
            }
            return kept;
        }
    }
}
