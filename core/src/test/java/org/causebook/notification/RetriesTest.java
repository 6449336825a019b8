package org.causebook.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void it_tries_for_a_day_and_waits_longer_each_time() {
        var age = Duration.ZERO;
        var last = Duration.ZERO;
        int attempts = 1;
        for (var wait = Retries.after(attempts, age); wait.isPresent(); wait = Retries.after(attempts, age)) {
            assertThat(wait.get()).isGreaterThanOrEqualTo(last);
            last = wait.get();
            age = age.plus(last);
            attempts++;
        }
        assertThat(age).isBetween(Duration.ofHours(22), Duration.ofHours(24));
        assertThat(attempts).isEqualTo(18);
    }
}
