package org.causebook.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    private final Moments moments = new Moments(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T12:00:00Z,     just now",
        "2026-03-31T11:59:00.001Z, just now",
        "2026-03-31T11:59:00Z,     1 minute ago",
        "2026-03-31T11:58:00.001Z, 1 minute ago",
        "2026-03-31T11:58:00Z,     2 minutes ago",
        "2026-03-31T11:00:00.001Z, 59 minutes ago",
        "2026-03-31T11:00:00Z,     1 hour ago",
        "2026-03-31T10:00:00Z,     2 hours ago",
        "2026-03-30T12:00:01Z,     23 hours ago",
        "2026-03-30T12:00:00Z,     1 day ago",
        "2026-03-29T12:00:00Z,     2 days ago",
        "2026-03-01T00:00:00Z,     30 days ago",
        "2026-02-28T23:59:59Z,     1 month ago",
        "2026-01-31T12:00:00Z,     2 months ago",
        "2025-03-31T12:00:01Z,     11 months ago",
        "2025-03-31T12:00:00Z,     1 year ago",
        "2024-03-31T12:00:00Z,     2 years ago",
        "2000-01-01T00:00:00Z,     26 years ago"
    })
    void the_past_is_told_in_the_largest_unit_of_which_one_is_over(Instant at, String words) {
        assertThat(moments.ago(at)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T12:00:59Z, just now",
        "2026-03-31T12:01:00Z, in 1 minute",
        "2026-03-31T13:59:59Z, in 1 hour",
        "2026-04-05T12:00:00Z, in 5 days",
        "2026-04-30T12:00:00Z, in 30 days",
        "2026-05-01T12:00:00Z, in 1 month",
        "2028-04-01T00:00:00Z, in 2 years"
    })
    void the_future_is_told_in_the_same_way(Instant at, String words) {
        assertThat(moments.ago(at)).isEqualTo(words);
    }

    @Test
    void a_moment_is_written_to_the_minute_and_says_its_zone() {
        assertThat(Moments.moment(Instant.parse("2026-11-03T04:05:59.9Z"))).isEqualTo("3 Nov 2026, 04:05 UTC");
    }
}
