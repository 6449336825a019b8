package org.causebook.api.caching;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An escaped character makes an address that is left for the resource, and the same code for it. */
@QuarkusTest
class GatherLookupsTest {

    private static final String CODES = "/api/v1/codes/";

    @Inject
    FrameworkRequests framework;

    @BeforeEach
    void forget() {
        framework.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000003",
                "0x0080110408",
                "-0002146368504",
                "Comadmin_E_AppFileReadFail",
                "0x0080119999",
                "http:00404",
                "ora.00942"
            })
    void a_code_gets_the_answer_that_its_resource_gives(String code) {
        var gathered = call().get(CODES + code);
        assertThat(gathered.statusCode() == 200 ? 0 : 1).isEqualTo(framework.leftForResources());

        var atResource = call().get(CODES + escaped(code));

        assertThat(atResource.statusCode()).isEqualTo(gathered.statusCode());
        assertThat(atResource.headers().asList())
                .containsExactlyInAnyOrderElementsOf(gathered.headers().asList());
        assertThat(atResource.asString()).isEqualTo(gathered.asString());
    }

    @Test
    void known_and_unknown_codes_are_answered_without_their_resource() {
        assertThat(known("00000000005")).isTrue();
        assertThat(known("0x000801199AA")).isFalse();
        assertThat(framework.leftForResources()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "...", "12345678901234567890123", "a%20b", "3?catalog=windows", "3/"})
    void what_is_no_plain_code_is_left_for_the_resource(String rest) {
        call().get(CODES + rest);

        assertThat(framework.leftForResources()).isEqualTo(1);
    }

    @Test
    void who_has_the_answer_already_gets_304() {
        var tag = call().get(CODES + escaped("00000001722")).header("ETag");

        var again = call().header("If-None-Match", tag).get(CODES + "00000001722");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_head_tells_all_but_the_body() {
        var head = call().head(CODES + "00000000087");
        var full = call().get(CODES + escaped("00000000087"));

        assertThat(head.headers().asList())
                .containsExactlyInAnyOrderElementsOf(full.headers().asList());
    }

    @Test
    void what_cannot_be_prepared_is_left_for_the_resource() {
        assertThat(known(UnpreparableLookup.CODE)).isFalse();
        assertThat(framework.leftForResources()).isEqualTo(1);
    }

    @Test
    void each_of_many_at_once_gets_its_own_answer() {
        var client = HttpClient.newHttpClient();
        var answers = IntStream.range(0, 60)
                .mapToObj(number -> "0x%012X".formatted(number))
                .collect(toMap(identity(), code -> ask(client, code)));

        answers.forEach((code, answer) -> {
            assertThat(answer.join().statusCode()).as(code).isEqualTo(200);
            assertThat(JsonPath.from(answer.join().body()).getString("query")).isEqualTo(code);
        });
    }

    private static CompletableFuture<HttpResponse<String>> ask(HttpClient client, String code) {
        var request = HttpRequest.newBuilder(address(CODES + code)).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static boolean known(String code) {
        Response answer = call().get(CODES + code);
        return answer.jsonPath().getBoolean("known");
    }

    private static String escaped(String code) {
        return "%%%02X".formatted((int) code.charAt(0)) + code.substring(1);
    }
}
