package org.causebook.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.causebook.lookup.LookUpCodes;
import org.causebook.ui.lookup.EmbedPages;
import org.junit.jupiter.api.Test;

/** The tests name one origin: {@code https://wiki.example.com}. */
@QuarkusTest
class EmbedPagesTest {

    private static final String ADDRESS = "/codes/2148598792/embed";

    @Inject
    @SuppressWarnings("NullAway.Init")
    LookUpCodes lookUp;

    @Test
    void the_named_origin_may_frame_the_answer_and_nothing_else() {
        // The second one comes from the cache.
        for (int time = 0; time < 2; time++) {
            var answer = given().accept("text/html")
                    .cookie("causebook_session", "x")
                    .get(ADDRESS)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .endsWith("frame-ancestors https://wiki.example.com");
            assertThat(answer.header("Cache-Control")).startsWith("public, ");
            assertThat(answer.header("ETag")).isNotBlank();
            assertThat(answer.cookies()).isEmpty();
            assertThat(answer.asString()).contains("IP addresses conflict.").doesNotContain("<nav", "<form", "sign-in");
        }
        assertThat(given().accept("text/html").get("/codes/2148598792").header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void what_is_not_known_or_no_code_has_the_status_of_the_page() {
        given().accept("text/html").get("/codes/0x80119999/embed").then().statusCode(404);
        given().accept("text/html").get("/codes/no.such.thing!/embed").then().statusCode(400);
        given().accept("text/html").get(ADDRESS + "?catalog=nowhere").then().statusCode(400);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_page_that_fails_keeps_the_policy_of_all_pages() {
        var context = (RoutingContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RoutingContext.class}, (p, m, a) -> {
                    throw new AssertionError("the response was changed by " + m);
                });
        var failing = new EmbedPages(new LookUpCodes(null, null), Optional.of(List.of("https://wiki.example.com")));

        assertThatThrownBy(() -> failing.page("3", null, context)).isInstanceOf(NullPointerException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void without_an_origin_there_is_no_such_page() {
        assertThatThrownBy(() -> new EmbedPages(lookUp, Optional.empty()).page("3", null, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new EmbedPages(lookUp, Optional.of(List.of("https://a.example; script-src *"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
