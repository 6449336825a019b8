package org.causebook.api.counting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether lookups are counted. */
@ConfigMapping(prefix = "causebook.sightings")
interface SightingsConfig {

    /** Whether lookups are counted at all. */
    @WithDefault("true")
    boolean enabled();

    /**
     * How many different codes of one network address count in an hour. A batch may have as many, and so may an office;
     * whoever asks for more is a program that goes through all codes.
     */
    @WithDefault("1000")
    int perClient();

    /** How often the counts go to the database. What was counted since then is lost when the process is killed. */
    @WithDefault("5s")
    Duration flushEvery();
}
