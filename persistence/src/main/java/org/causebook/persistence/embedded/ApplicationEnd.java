package org.causebook.persistence.embedded;

import io.quarkus.runtime.Application;
import java.time.Duration;

/**
 * Waits until Quarkus has stopped the application, its connection pool included. The hooks that the JVM runs at its
 * end run side by side, Quarkus' own and ours, so ours has to wait.
 */
final class ApplicationEnd {

    /** More than an application takes that lets its requests finish, less than orchestrators wait before they kill. */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    private ApplicationEnd() {}

    static void await() {
        Application application = Application.currentApplication();
        if (application == null) {
            return;
        }
        Thread waiting = new Thread(application::awaitShutdown, "causebook-awaits-application-end");
        waiting.setDaemon(true);
        waiting.start();
        try {
            waiting.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
