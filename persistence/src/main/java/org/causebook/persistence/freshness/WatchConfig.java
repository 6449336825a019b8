package org.causebook.persistence.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How changes are listened for. */
@ConfigMapping(prefix = "causebook.watch")
interface WatchConfig {

    /** URL of the database's primary. One of its own is needed where the application goes through a pooler or replicas. */
    @WithDefault("${quarkus.datasource.jdbc.url:}")
    Optional<String> jdbcUrl();

    /** The user to listen as. */
    @WithDefault("${quarkus.datasource.username:}")
    Optional<String> username();

    /** The password of that user. */
    @WithDefault("${quarkus.datasource.password:}")
    Optional<String> password();

    /** How often the sequence is compared, in case a notification was lost; the connection is tried by it, too. */
    @WithDefault("PT0.3S")
    Duration heartbeat();

    /** How long the comparison may take before the connection counts as dead. */
    @WithDefault("PT0.4S")
    Duration patience();
}
