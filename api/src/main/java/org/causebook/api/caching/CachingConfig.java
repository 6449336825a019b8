package org.causebook.api.caching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a public answer may be used without asking again. */
@ConfigMapping(prefix = "causebook.caching")
interface CachingConfig {

    /**
     * Long enough for a cache in front to carry a rush, short enough that a reader sees a published change within a
     * minute. After it a cache has to ask again, and is mostly answered 304.
     */
    @WithDefault("PT60S")
    Duration maxAge();
}
