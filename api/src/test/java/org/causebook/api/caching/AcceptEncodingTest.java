package org.causebook.api.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

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
        assertThat(new AcceptEncoding(header).gzip()).isEqualTo(taken);
    }

    @Test
    void who_says_nothing_gets_the_plain_answer() {
        assertThat(new AcceptEncoding(null).gzip()).isFalse();
    }
}
