package org.causebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.causebook.catalog.InvalidQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "anna", "7of9", "anna.berg@example.org", "anna_b-2"})
    void a_login_is_plain(String login) {
        assertThat(new NewAccount(login, "Anna Berg", Role.EDITOR).login()).isEqualTo(login);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", ".anna", "anna berg", "änna", "anna/..", "anna\u0000", "аnna"})
    void any_other_login_is_refused(String login) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> new NewAccount(login, "Anna Berg", Role.EDITOR))
                .matches(error -> error.field().equals("login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Berg", "<script>alert(1)</script>", "Ан­на", "アンナ", "👩‍🔧", "O'Neill"})
    void a_name_is_kept_as_it_is(String name) {
        assertThat(new NewAccount("anna", name, Role.EDITOR).displayName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "\uD800", "anna\u202Egreb"})
    void a_name_that_cannot_be_shown_as_it_is_is_refused(String name) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> new NewAccount("anna", name, Role.EDITOR))
                .matches(error -> error.field().equals("displayName"));
    }

    @Test
    void a_reader_needs_no_account() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> new NewAccount("anna", "Anna", Role.READER))
                .matches(error -> error.field().equals("role"));
    }
}
