package org.causebook.persistence.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The way to a PostgreSQL that this process already runs, perhaps from a class loader that is gone. */
final class Joined {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Joined() {}

    /** Waits until the server is ready; it may be starting right now. */
    static Login login(DataDirectory directory) {
        Instant deadline = Instant.now().plus(LIMIT);
        Optional<PostmasterFile> running = running(directory);
        while (running.isEmpty() && Instant.now().isBefore(deadline)) {
            pause();
            running = running(directory);
        }
        int port = running.map(PostmasterFile::port)
                .orElseThrow(() -> new Refusal("PostgreSQL on " + directory.root() + " does not answer."));
        return new Login(port, Password.of(directory));
    }

    private static Optional<PostmasterFile> running(DataDirectory directory) {
        return PostmasterFile.read(directory.postmasterFile())
                .filter(PostmasterFile::ready)
                .filter(file -> file.handle().isPresent());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.because("The wait for PostgreSQL was interrupted.", e);
        }
    }
}
