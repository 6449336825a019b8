package org.causebook.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.causebook.catalog.InvalidContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "a.b+c'd=e@a-b.example.co", "x@1.de", " anna@example.org "})
    void an_address_is_taken(String written) {
        assertThat(new MailAddress(written).value()).isEqualTo(written.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@localhost",
                "@example.org",
                "anna@example.org\r\nBcc: bob@example.org",
                "anna@example.org\nBcc: bob@example.org",
                "Anna <anna@example.org>",
                "anna@example.org,bob@example.org",
                "anna@-example.org",
                "anna@example..org",
                "änna@example.org",
                "anna@example.org\u2028x",
                "a\u0000b@example.org"
            })
    void what_is_no_address_or_could_end_a_header_is_refused(String written) {
        assertThatThrownBy(() -> new MailAddress(written)).isInstanceOf(InvalidContent.class);
    }

    @Test
    void one_that_is_too_long_is_refused_and_quickly() {
        var label = "a".repeat(60) + ".";
        assertThatThrownBy(() -> new MailAddress("a@" + label.repeat(5) + "org"))
                .isInstanceOf(InvalidContent.class);
        assertThatThrownBy(() -> new MailAddress("a@" + label.repeat(100_000) + "!"))
                .isInstanceOf(InvalidContent.class);
    }

    @Test
    void a_log_does_not_tell_whose_it_is() {
        assertThat(new MailAddress("anna@example.org")).hasToString("an address at example.org");
    }
}
