package org.causebook.api.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much one client may ask for. The defaults are for an office of some hundred people behind one address; a program in
 * a tight loop reaches them at once.
 */
@ConfigMapping(prefix = "causebook.limits")
interface LimitsConfig {

    /** Whether clients are limited at all. */
    @WithDefault("true")
    boolean enabled();

    /** For each network address, unless the client presents a token that is known to be valid. */
    PerMinute address();

    /** For each account, by its API tokens and sessions together. */
    @WithDefault("5")
    int accountFactor();

    /**
     * How many clients are remembered, about 300 bytes each. A client that is forgotten starts anew, so it must be more
     * than the addresses that anyone can send from.
     */
    @WithDefault("100000")
    int maxClients();

    /** What a client may spend. */
    interface PerMinute {

        /** Ordinary requests a minute. Cached answers, style sheets and health checks are free. */
        @WithDefault("6000")
        int normal();

        /**
         * Units a minute of what takes the server long: a search is one, a batch of 1,000 codes about thirty, a log of
         * 10 MB forty.
         */
        @WithDefault("1800")
        int expensive();
    }
}
