package org.causebook.api.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.account.TestPeople.PASSWORD;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownBrowserTest {

    private static final String DEVICE = "causebook_device";

    @Test
    void signing_in_gives_the_browser_a_cookie_that_only_the_sign_in_pages_get() {
        var login = TestPeople.someone(Role.EDITOR).login();

        var cookie = signIn(login, PASSWORD, new Cookies()).detailedCookie(DEVICE);

        assertThat(cookie.getPath()).isEqualTo("/sign-in");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(180 * 24 * 60 * 60);
        assertThat(cookie.getValue()).hasSize(43);
    }

    @Test
    void a_known_browser_is_let_in_while_someone_behind_its_address_guesses_its_password() {
        var login = TestPeople.someone(Role.EDITOR).login();
        var browser = signIn(login, PASSWORD, new Cookies()).detailedCookie(DEVICE);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn(login, "wrong password", new Cookies()).statusCode())
                    .isIn(422, 429);
        }

        var answer = signIn(login, PASSWORD, new Cookies(browser));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.cookie(DEVICE)).isEqualTo(browser.getValue());
    }

    @Test
    void a_colleague_is_let_in_while_someone_behind_the_same_address_guesses_other_passwords() {
        var victim = TestPeople.someone(Role.EDITOR).login();
        for (int guess = 0; guess < 20; guess++) {
            signIn(victim, "wrong password", new Cookies());
            signIn("nobody-" + guess, "wrong password", new Cookies());
        }

        var colleague = TestPeople.someone(Role.EDITOR).login();
        assertThat(signIn(colleague, PASSWORD, new Cookies()).statusCode()).isEqualTo(303);
    }

    private static Response signIn(String login, String password, Cookies cookies) {
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("login", login)
                .formParam("password", password)
                .post("/sign-in");
    }
}
