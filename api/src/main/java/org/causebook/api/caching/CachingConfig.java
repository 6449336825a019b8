package org.causebook.api.caching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How public answers are kept, by others and here. */
@ConfigMapping(prefix = "causebook.caching")
interface CachingConfig {

    /**
     * Long enough for a cache in front to carry a rush, short enough that a reader sees a published change within a
     * minute. After it a cache has to ask again, and is mostly answered 304.
     */
    @WithDefault("PT60S")
    Duration maxAge();

    /** The header that tells caches so. */
    default String cacheControl() {
        return "public, max-age=" + maxAge().toSeconds() + ", must-revalidate";
    }

    /** How much memory prepared answers to lookups may take: some tens of thousands fit. */
    @WithDefault("64M")
    MemorySize preparedSize();
}
