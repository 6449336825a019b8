package org.causebook.api.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;
import static org.causebook.api.contract.Api.post;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicResponseFilterTest {

    private static final String CODE = "/api/v1/codes/2148598792";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                "/api/v1/codes?code=3",
                "/api/v1/catalogs",
                "/api/v1/catalogs/iissync",
                "/api/v1/catalogs/iissync/codes",
                "/api/v1/catalogs/iissync/codes/3",
                "/api/v1/articles/Q224801"
            })
    void a_public_answer_can_be_asked_for_again_cheaply(String path) {
        var tag = call().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60, must-revalidate"))
                .header("Vary", equalTo("Accept, Accept-Encoding, Authorization"))
                .extract()
                .header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        call().header("If-None-Match", "\"other\", " + tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("public, max-age=60, must-revalidate"))
                .header("Vary", equalTo("Accept, Accept-Encoding, Authorization"))
                .body(blankOrNullString());
        call().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void a_compressed_answer_has_the_same_content_and_a_validator_of_its_own()
            throws IOException, InterruptedException {
        var plain = get("identity");
        var zipped = get("gzip, deflate, br");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(zipped.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(get("gzip").body()).isEqualTo(zipped.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.000, *", "br", "*;q=0", "gzip;q=nonsense"})
    void who_does_not_take_gzip_does_not_get_it(String accepted) throws IOException, InterruptedException {
        assertThat(get(accepted).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void a_short_answer_is_not_compressed() {
        call().header("Accept-Encoding", "gzip")
                .get("/api/v1/catalogs/iissync/codes/0")
                .then()
                .statusCode(200)
                .header("Content-Encoding", nullValue());
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() throws IOException, InterruptedException {
        var get = get("identity");
        var request = HttpRequest.newBuilder(address(CODE))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        var head = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"ETag", "Cache-Control", "Vary", "Content-Type", "Content-Length"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void an_answer_to_a_post_is_not_kept() {
        post("{\"codes\": [\"3\"]}")
                .post("/api/v1/lookups")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void an_error_is_not_kept() {
        call().get("/api/v1/codes/--5")
                .then()
                .statusCode(400)
                .header("ETag", nullValue())
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void a_public_answer_sets_no_cookie() {
        call().get(CODE).then().header("Set-Cookie", nullValue()).header("ETag", not(nullValue()));
    }

    private HttpResponse<byte[]> get(String acceptEncoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(CODE))
                .header("Accept-Encoding", acceptEncoding)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
