package org.causebook.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.causebook.catalog.InvalidQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaab",
                "a quiet place by the river",
                "            ",
                "žluťoučký kůň úpěl",
                "パスワードは十二文字以上です",
                "😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void length_is_all_that_is_asked_for(String password) {
        assertThat(PasswordPolicy.accept("newPassword", password, "anna")).isNotEmpty();
    }

    @Test
    void long_passwords_are_taken_up_to_a_bound() {
        assertThat(PasswordPolicy.accept("newPassword", "long enough ".repeat(85), "anna"))
                .hasSize(1020);
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> PasswordPolicy.accept("newPassword", "x".repeat(1_000_000), "anna"))
                .withMessageContaining("1024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "😀😀😀😀😀😀😀😀😀😀😀",
                "password1234",
                "PassWord1234",
                "leavemealone",
                "123qweasdzxc",
                "anna.b@example-anna.b@example",
                "anna.b@example1"
            })
    void short_and_common_passwords_and_the_login_are_refused(String password) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> PasswordPolicy.accept("newPassword", password, "anna.b@example"))
                .matches(error -> error.field().equals("newPassword"));
    }

    @Test
    void what_looks_alike_is_the_same_password() {
        assertThat(PasswordPolicy.accept("newPassword", "Zu\u0308rich am Morgen", "anna"))
                .isEqualTo(PasswordPolicy.accept("newPassword", "Z\u00fcrich am Morgen", "anna"));
    }
}
