package org.causebook.persistence.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this node listens for changes. The three durations together are how long a silent database goes unnoticed. */
@ConfigMapping(prefix = "causebook.watch")
interface WatchConfig {

    /** URL of the primary. Set it where the application reaches the database through a pooler or reads from replicas. */
    @WithDefault("${quarkus.datasource.jdbc.url:}")
    Optional<String> jdbcUrl();

    /** The user to listen as. */
    @WithDefault("${quarkus.datasource.username:}")
    Optional<String> username();

    /** The password of that user. */
    @WithDefault("${quarkus.datasource.password:}")
    Optional<String> password();

    /** How often the position is read, in case a notification was lost. This also shows whether the database answers. */
    @WithDefault("300ms")
    Duration heartbeat();

    /** How long that may take before the connection counts as dead. */
    @WithDefault("500ms")
    Duration readTimeout();

    /** How long a new connection may take before the database counts as away. On a busy machine it takes its time. */
    @WithDefault("1s")
    Duration connectTimeout();
}
