package org.causebook.api.mcp;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Who may use the Model Context Protocol from a web page. */
@ConfigMapping(prefix = "causebook.mcp")
interface McpConfig {

    /**
     * Origins, such as {@code https://chat.example.com}, whose pages may call it. Programs send no origin, and need not be
     * named.
     */
    Optional<Set<String>> origins();
}
