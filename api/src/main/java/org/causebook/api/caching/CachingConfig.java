package org.causebook.api.caching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long public responses are cached, by clients and here. */
@ConfigMapping(prefix = "causebook.caching")
interface CachingConfig {

    /**
     * How long a client or proxy may use a public response without asking again. Long enough for a proxy to carry a
     * rush, short enough that readers see a change within a minute.
     */
    @WithDefault("60s")
    Duration maxAge();

    /** How much memory cached lookups may take. 64 MB hold some tens of thousands. */
    @WithDefault("64M")
    MemorySize maxSize();
}
