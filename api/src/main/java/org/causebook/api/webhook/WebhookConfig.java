package org.causebook.api.webhook;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** What webhooks may reach. */
@ConfigMapping(prefix = "causebook.webhooks")
interface WebhookConfig {

    /**
     * Hosts that webhooks may reach although their addresses are not of the Internet, by the name or address that the
     * webhook has in its URL.
     */
    Optional<Set<String>> innerHosts();
}
