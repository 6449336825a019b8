package org.causebook.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.notification.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewWebhookTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "file:///etc/passwd",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https://user:secret@example.org/",
                "https://example.org/#part",
                "https:///path",
                "https://example.org/a\r\nHost: inner",
                "https://example.org:99999/",
                "https://ex\u00e4mple.org/"
            })
    void what_is_no_plain_web_address_is_refused(String url) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> webhook("Name", url))
                .satisfies(refused ->
                        assertThat(refused.faults()).extracting(Fault::field).containsExactly("url"));
    }

    @Test
    void every_fault_is_named() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new NewWebhook(" ", "x", NewWebhook.Format.JSON, Set.of(), Optional.empty()))
                .satisfies(refused ->
                        assertThat(refused.faults()).extracting(Fault::field).containsExactly("name", "url", "kinds"));
    }

    @Test
    void its_host_is_known() {
        assertThat(webhook("Name", "https://hooks.example.org:8443/a?b=c").host())
                .isEqualTo("hooks.example.org");
    }

    private static NewWebhook webhook(String name, String url) {
        return new NewWebhook(name, url, NewWebhook.Format.JSON, Set.of(EventKind.PUBLISHED), Optional.empty());
    }
}
