package org.causebook.ui.page;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Whether a reader takes what a method makes. Where several methods share a path the framework takes one of them even
 * when the reader accepts none, so each has to ask.
 */
public final class Acceptable {

    private Acceptable() {}

    /**
     * Refuses a reader who does not accept that type.
     *
     * @throws NotAcceptableException answered by 406
     */
    public static void require(HttpHeaders headers, String type) {
        var made = MediaType.valueOf(type);
        if (headers.getAcceptableMediaTypes().stream().noneMatch(accepted -> accepted.isCompatible(made))) {
            throw new NotAcceptableException();
        }
    }
}
