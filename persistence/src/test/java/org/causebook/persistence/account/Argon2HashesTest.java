package org.causebook.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2HashesTest {

    private final Argon2Hashes hashes = new Argon2Hashes();

    @Test
    void a_hash_names_the_parameters_that_owasp_asks_for() {
        assertThat(hashes.hash("correct horse battery staple"))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = hashes.hash("žluťoučký kůň");

        assertThat(hashes.matches("žluťoučký kůň", hash)).isTrue();
        assertThat(hashes.matches("žluťoučký kun", hash)).isFalse();
        assertThat(hashes.matches("", hash)).isFalse();
        assertThat(hashes.hash("žluťoučký kůň")).isNotEqualTo(hash);
    }

    @Test
    void nothing_matches_where_there_is_no_password() {
        assertThat(hashes.matches("", null)).isFalse();
        assertThat(hashes.matches("A".repeat(12), null)).isFalse();
    }

    @Test
    void half_a_surrogate_pair_is_a_password_like_any_other() {
        assertThat(hashes.matches("half \uD83D", hashes.hash("half \uD83D"))).isTrue();
    }

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1}. */
    @Test
    void a_hash_of_another_program_is_understood_and_outdated() {
        var foreign = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashes.matches("password", foreign)).isTrue();
        assertThat(hashes.isOutdated(foreign)).isTrue();
        assertThat(hashes.isOutdated(hashes.hash("password"))).isFalse();
    }
}
