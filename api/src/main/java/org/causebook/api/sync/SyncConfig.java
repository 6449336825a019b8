package org.causebook.api.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits for clients that keep a copy. */
@ConfigMapping(prefix = "causebook.sync")
public interface SyncConfig {

    /**
     * How long a client may take to read a dump or an export before the connection is closed. For all that time the database keeps
     * old rows for it, and few dumps can be open at once. On a fast network a million entries take some minutes.
     */
    @WithDefault("15m")
    Duration dumpWithin();
}
