package org.causebook.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.causebook.account.NewAccount;
import org.causebook.account.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalPersonTest {

    @ParameterizedTest
    @CsvSource({
        "Anna.Berg, anna.berg",
        "anna@example.org, anna@example.org",
        "taken, taken-3",
        "ANNA BERG, anna-berg",
        "'---', person",
        "'', person",
        "Łucja, ucja",
        "'../../etc', etc"
    })
    void a_wish_becomes_a_login_that_is_free(String wish, String login) {
        var person = new ExternalPerson("https://sso.example", "1", wish, "", Role.EDITOR);

        assertThat(person.freeLogin(Set.of("taken", "taken-2")::contains))
                .isEqualTo(login)
                .matches(NewAccount::isLogin);
    }

    @ParameterizedTest
    @CsvSource({"Anna Berg, anna, Anna Berg", "'', anna, anna", "'', '', Nameless"})
    void a_name_is_found_for_everyone(String display, String preferred, String name) {
        var person = new ExternalPerson("https://sso.example", "1", preferred, display, Role.EDITOR);

        assertThat(person.validDisplayName()).isEqualTo(name);
    }
}
