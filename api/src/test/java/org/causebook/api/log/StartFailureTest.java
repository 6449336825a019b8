package org.causebook.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    private static final Map<String, String> SETTINGS =
            Map.of("quarkus.http.port", "8080", "causebook.management.port", "9000");

    @Test
    void a_port_in_use_is_named() {
        var failure = new IllegalStateException(
                "Unable to start HTTP server",
                new CompletionException(new IOException("bind(..) failed with error(-98): Address already in use")));

        assertThat(sentence(failure))
                .hasValue(
                        "Another program uses port 8080. Stop it, perhaps another Causebook, or choose another one with"
                                + " QUARKUS_HTTP_PORT.");
    }

    @Test
    void so_is_that_of_health_and_metrics() {
        var failure = new IllegalStateException(
                "causebook.management.port cannot be opened", new BindException("Address already in use"));

        assertThat(sentence(failure).orElseThrow()).startsWith("Another program uses port 9000.");
    }

    @Test
    void an_older_application_says_that_the_database_is_newer() {
        var failure = new IllegalStateException(
                "Failed to start quarkus",
                new IllegalStateException(
                        "Validate failed: Migrations have failed validation\nDetected applied migration not resolved"
                                + " locally: 2027.01.01.01.\nIf you removed this migration intentionally"));

        assertThat(sentence(failure).orElseThrow())
                .startsWith("A newer Causebook has used this database: it has the migration 2027.01.01.01,")
                .doesNotContain("\n");
    }

    @Test
    void what_nobody_expects_keeps_its_trace() {
        assertThat(sentence(new IllegalStateException("oops"))).isEmpty();
    }

    @Test
    void the_log_has_the_sentence_alone() {
        var event = new ExtLogRecord(Level.SEVERE, "Failed to start application", StartFailureTest.class.getName());
        event.setLoggerName(StartFailure.CATEGORY);
        event.setThrown(new IllegalStateException(new BindException("Address already in use")));

        assertThat(new OneLine().isLoggable(event)).isTrue();

        assertThat(event.getMessage()).startsWith("Another program uses port ").doesNotContain("\\n");
    }

    private static Optional<String> sentence(Throwable failure) {
        return StartFailure.sentence(failure, name -> Optional.ofNullable(SETTINGS.get(name)));
    }
}
