package org.causebook.api.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much those who copy everything may take. */
@ConfigMapping(prefix = "causebook.sync")
interface SyncConfig {

    /**
     * How long a reader may take for a dump before it is cut off. All that time the database keeps for it what others
     * replace, and few dumps are open at once. A million entries take some minutes where the network does not hold up.
     */
    @WithDefault("PT15M")
    Duration dumpWithin();
}
