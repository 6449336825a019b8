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

    /** How long a body may be that is read as it comes and never held as a whole: a log to scan. */
    @WithDefault("10M")
    MemorySize maxStream();

    /** How long a file of entries may be that is sent to be imported; it is held in memory while it is. */
    @WithDefault("32M")
    MemorySize maxImport();

    /** How many requests are worked on at a time; each holds a thread, and mostly waits for the database. */
    @WithDefault("64")
    int maxConcurrent();

    /**
     * How many batches of lookups are worked on at a time, beside those; each keeps a processor busy for tenths of a second.
     */
    @WithDefault("4")
    int maxBatches();

    /** How many logs are read at a time, beside those; each holds a thread for as long as its sender takes. */
    @WithDefault("16")
    int maxLogs();
}
