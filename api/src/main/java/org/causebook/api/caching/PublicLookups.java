package org.causebook.api.caching;

import java.util.Collection;
import java.util.Map;
import org.causebook.catalog.Position;

/** What anyone may know of codes. */
public interface PublicLookups {

    /**
     * Looks up together what several readers ask for at the same moment.
     *
     * @return the answers by the text that was asked for; without those to what is no code
     */
    Map<String, Answer> of(Collection<String> codes);

    /**
     * An answer to one of them.
     *
     * @param body what Jackson writes of it, the same as whoever asks for that code alone gets
     * @param asOf how far the public changes had come when the database was read for it
     */
    record Answer(Object body, Position asOf) {}
}
