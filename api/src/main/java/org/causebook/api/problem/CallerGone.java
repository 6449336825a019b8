package org.causebook.api.problem;

import io.vertx.core.http.HttpClosedException;

/** Tells a caller who went away while sending from a mistake of ours. */
final class CallerGone {

    private CallerGone() {}

    static boolean causes(Throwable error) {
        var cause = error.getCause();
        return error instanceof HttpClosedException || (cause != null && cause != error && causes(cause));
    }
}
