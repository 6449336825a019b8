package org.causebook.persistence.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in. */
@ConfigMapping(prefix = "causebook.session")
interface SessionConfig {

    /** After how long without a request a session is over. */
    @WithDefault("12h")
    Duration idle();

    /** After how long it is over even when it is used. */
    @WithDefault("30d")
    Duration absolute();
}
