package org.causebook.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String OFFICE = "192.0.2.1";

    private final AttemptsInMemory attempts = new AttemptsInMemory();
    private final SignInThrottle throttle = new SignInThrottle(attempts);

    @Test
    void three_mistakes_cost_nothing_and_further_ones_ever_more() {
        for (int mistake = 0; mistake < 4; mistake++) {
            assertThat(wait("anna", OFFICE)).isZero();
        }
        assertThat(wait("anna", OFFICE)).isEqualTo(1);
        pass(1);
        assertThat(wait("anna", OFFICE)).isZero();
        assertThat(wait("anna", OFFICE)).isEqualTo(2);
    }

    @Test
    void no_wait_is_longer_than_five_minutes_however_much_is_tried() {
        for (int attempt = 0; attempt < 100; attempt++) {
            pass(wait("anna", OFFICE));
        }
        fail("anna", OFFICE, 1);
        assertThat(wait("anna", OFFICE)).isBetween(1L, 300L);
    }

    @Test
    void attempts_while_waiting_are_counted_and_do_not_make_the_wait_longer() {
        fail("anna", OFFICE, 4);
        for (int attempt = 0; attempt < 1000; attempt++) {
            assertThat(wait("anna", OFFICE)).isEqualTo(1);
        }
        assertThat(attempts.lock(Client.at(OFFICE).networkKey("anna")).attempts())
                .isEqualTo(1004);
        pass(1);
        assertThat(wait("anna", OFFICE)).isZero();
    }

    @Test
    void a_right_password_is_looked_at_however_many_other_accounts_are_attacked_from_the_same_office() {
        for (int login = 0; login < 1000; login++) {
            fail("login" + login, OFFICE, 10);
        }
        assertThat(wait("new-colleague", OFFICE)).isZero();
    }

    @Test
    void a_known_browser_is_let_in_while_its_account_is_attacked_from_the_same_office_and_from_everywhere() {
        remember("anna", "secret");
        for (int attempt = 0; attempt < 500; attempt++) {
            wait("anna", OFFICE);
            wait("anna", "198.51.100." + attempt % 250);
            pass(1);
        }
        assertThat(wait("anna", OFFICE)).isPositive();
        assertThat(wait("anna", new Client(OFFICE, "secret"))).isZero();
    }

    @Test
    void a_known_browser_is_slowed_down_by_its_own_failures() {
        remember("anna", "secret");
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(wait("anna", new Client(OFFICE, "secret"))).isZero();
        }
        assertThat(wait("anna", new Client("192.0.2.77", "secret"))).isEqualTo(1);
    }

    @Test
    void an_invented_browser_and_that_of_another_account_are_unknown() {
        remember("berta", "secret");
        fail("anna", OFFICE, 4);
        assertThat(wait("anna", new Client(OFFICE, "secret"))).isPositive();
        assertThat(wait("anna", new Client(OFFICE, "invented"))).isPositive();
    }

    @Test
    void elsewhere_the_failures_of_others_cost_one_short_wait_and_then_none() {
        for (int host = 1; host < 60; host++) {
            fail("anna", "198.51.100." + host, 1);
            pass(30);
            fail("anna", "198.51.100." + host, 1);
        }
        assertThat(wait("anna", OFFICE)).isEqualTo(30);
        fail("anna", "198.51.100.200", 50);
        pass(30);
        assertThat(wait("anna", OFFICE)).isZero();
    }

    @Test
    void a_right_password_takes_the_failures_back() {
        for (int day = 0; day < 50; day++) {
            fail("anna", OFFICE, 2);
            throttle.succeeded(throttle.admit("anna", Client.at(OFFICE)));
            pass(3601);
        }
        assertThat(wait("anna", OFFICE)).isZero();
    }

    @Test
    void all_addresses_of_one_network_are_one() {
        fail("anna", "2001:db8:0:1::1", 4);
        assertThat(wait("anna", "2001:db8:0:1:ffff::2")).isPositive();
        assertThat(wait("anna", "2001:db8:0:2::1")).isZero();
    }

    @Test
    void a_clock_that_was_wrong_keeps_nobody_out() {
        attempts.pass(Duration.ofDays(400));
        fail("anna", OFFICE, 6);
        attempts.pass(Duration.ofDays(-400));
        assertThat(wait("anna", OFFICE)).isZero();
    }

    private void remember(String login, String device) {
        attempts.rememberDevice(Client.deviceKey(login, device));
    }

    private void fail(String login, String origin, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            wait(login, origin);
        }
    }

    private long wait(String login, String origin) {
        return wait(login, Client.at(origin));
    }

    /** How many seconds to wait; zero if the password may be looked at. */
    private long wait(String login, Client client) {
        try {
            throttle.admit(login, client);
            return 0;
        } catch (TooManyAttempts refused) {
            return refused.retryAfterSeconds();
        }
    }

    private void pass(long seconds) {
        attempts.pass(Duration.ofSeconds(seconds));
    }
}
