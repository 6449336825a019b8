package org.causebook.api.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a request may be. */
@ConfigMapping(prefix = "causebook.request")
public interface RequestConfig {

    /** How long a body may be: 1,000 codes with room to spare. Compressed bodies are refused, so this is what is read. */
    @WithDefault("2M")
    MemorySize maxBody();
}
