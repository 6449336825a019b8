package org.causebook.api.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP | true",
                "x-gzip | true",
                "deflate, gzip;q=0.5 | true",
                "* | true",
                "br, *;q=0.1 | true",
                "gzip;q=1.0, identity; q=0.5 | true",
                "gzip;q=0 | false",
                "gzip;q=0.000 | false",
                "*;q=0 | false",
                "gzip;q=0, * | false",
                "br | false",
                "gzip;level=1 | false",
                "'' | false"
            })
    void gzip_is_sent_to_those_who_take_it(String header, boolean taken) {
        assertThat(Negotiation.acceptsGzip(header)).isEqualTo(taken);
    }

    @Test
    void who_says_nothing_gets_the_plain_answer() {
        assertThat(Negotiation.acceptsGzip(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"b\", \"a\"", "\"b\" ,W/\"a\"", "*"})
    void the_validator_is_found(String header) {
        assertThat(Negotiation.matches(header, "\"a\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"b\"", "a", "", "\"a", "\"a-gzip\""})
    void another_validator_does_not_match(String header) {
        assertThat(Negotiation.matches(header, "\"a\"")).isFalse();
    }

    @Test
    void no_header_matches_nothing() {
        assertThat(Negotiation.matches(null, "\"a\"")).isFalse();
    }
}
