package org.causebook.api.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.causebook.api.contract.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookupResourceTest {

    @Test
    void one_number_means_different_things_in_different_catalogs() {
        call().get("/api/v1/codes/3")
                .then()
                .statusCode(200)
                .body("preferred", nullValue())
                .body("entries.catalog", hasItems("iissync", "windows"))
                .body("entries[0].catalog", equalTo("iissync"));
    }

    @Test
    void the_preferred_catalog_comes_first_and_is_named() {
        call().get("/api/v1/codes/3?catalog=windows")
                .then()
                .statusCode(200)
                .body("preferred", equalTo("windows"))
                .body("entries.catalog", contains("windows", "iissync"));
        call().get("/api/v1/codes/3?catalog=iissync")
                .then()
                .body("preferred", equalTo("iissync"))
                .body("entries.catalog", contains("iissync", "windows"));
    }

    @Test
    void an_unknown_preferred_catalog_is_refused() {
        call().get("/api/v1/codes/3?catalog=nope")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains("catalog"));
    }

    @Test
    void a_code_that_nobody_knows_is_answered_with_what_its_parts_say() {
        call().get("/api/v1/codes/0x80119999")
                .then()
                .statusCode(200)
                .body("known", equalTo(false))
                .body("entries.size()", equalTo(0))
                .body("readings[0].layout.kind", equalTo("HRESULT"))
                .body("readings[0].layout.facilityNames", contains("COMPLUS"))
                .body("readings[0].layout.code", equalTo(0x9999));
    }

    @Test
    void a_dropped_digit_is_found_again() {
        call().get("/api/v1/codes/214598801")
                .then()
                .statusCode(200)
                .body("known", equalTo(false))
                .body("didYouMean.code", hasItem("2148598801"))
                .body("didYouMean.find { it.code == '2148598801' }.because", equalTo("one digit dropped"));
    }

    @Test
    void a_doubled_digit_that_makes_no_code_at_all_is_found_again() {
        call().get("/api/v1/codes/21485988801")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/not-a-code"))
                .body("errors.field", contains("code"))
                .body("didYouMean.code", hasItem("2148598801"));
    }

    @Test
    void an_ambiguous_text_has_all_its_readings_decimal_first() {
        call().get("/api/v1/codes/1645")
                .then()
                .statusCode(200)
                .body("readings.as", contains("decimal", "hexadecimal"))
                .body("readings.value", contains(1645, 0x1645));
    }

    @Test
    void readings_that_are_no_numbers_have_parts_of_their_own() {
        call().get("/api/v1/codes/401.2")
                .then()
                .statusCode(200)
                .body("readings[0].http.status", equalTo(401))
                .body("readings[0].http.subStatus", equalTo(2))
                .body("readings[0].http.statusClass", equalTo("client error"));
        call().get("/api/v1/codes/08006")
                .then()
                .statusCode(200)
                .body("readings.find { it.as == 'sqlstate' }.sqlState.classCode", equalTo("08"));
        call().get("/api/v1/codes/ORA-942")
                .then()
                .statusCode(200)
                .body("readings[0].as", equalTo("prefixed"))
                .body("readings[0].canonical", equalTo("ORA-00942"));
    }

    @Test
    void a_related_value_says_what_it_is_to_the_one_asked_for() {
        call().get("/api/v1/codes/0x800706BA")
                .then()
                .statusCode(200)
                .body("related.code", hasItem("1722"))
                .body("related[0].because", equalTo("the Win32 error inside this HRESULT"));
    }

    @Test
    void the_numbers_of_a_product_are_no_win32_errors() {
        call().get("/api/v1/codes/0x80070003")
                .then()
                .statusCode(200)
                .body("related.catalog", hasItem("windows"))
                .body("related.catalog", not(hasItem("iissync")));
    }

    @Test
    void several_codes_are_answered_in_the_order_asked() {
        call().get("/api/v1/codes?code=1722&code=3&code=0x80110408")
                .then()
                .statusCode(200)
                .body("lookups.query", contains("1722", "3", "0x80110408"));
    }

    @Test
    void no_code_at_all_is_refused() {
        call().get("/api/v1/codes").then().statusCode(400).body("errors.field", contains("code"));
    }

    @Test
    void a_text_among_several_that_is_no_code_is_named_by_its_position() {
        call().get("/api/v1/codes?code=3&code=--5&code=0x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/not-a-code"))
                .body("errors.field", contains("code[1]", "code[2]"));
    }

    @Test
    void a_batch_of_a_thousand_keeps_its_order() {
        var codes = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        var answer = post(batch(codes))
                .post("/api/v1/lookups")
                .then()
                .statusCode(200)
                .extract();
        assertThat(answer.<List<String>>path("lookups.query")).isEqualTo(codes);
        assertThat(answer.<List<Boolean>>path("lookups.findAll { it.query in ['0', '3'] }.known"))
                .containsExactly(true, true);
    }

    @Test
    void a_long_batch_is_compressed_for_who_accepts_that() throws Exception {
        var plain = batchAsSent("identity");
        var packed = batchAsSent("gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    /** As it comes over the wire: REST Assured asks for gzip by itself, and unpacks what comes. */
    private static HttpResponse<byte[]> batchAsSent(String encoding) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/lookups"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", encoding)
                .POST(BodyPublishers.ofString("{\"codes\":[\"3\",\"0x80110408\",\"1722\"]}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void a_batch_of_a_thousand_and_one_is_refused() {
        post(batch(Collections.nCopies(1001, "3")))
                .post("/api/v1/lookups")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains("codes"))
                .body("errors.detail", contains("must hold at most 1000 codes"));
    }

    @Test
    void a_text_in_a_batch_that_is_no_code_is_named_by_its_position() {
        post(batch(List.of("3", "1722", "hello world", "5")))
                .post("/api/v1/lookups")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/not-a-code"))
                .body("errors.field", contains("codes[2]"));
    }

    @Test
    void the_preferred_catalog_of_a_batch_holds_for_every_code() {
        post("{\"codes\": [\"3\", \"1722\"], \"catalog\": \"windows\"}")
                .post("/api/v1/lookups")
                .then()
                .statusCode(200)
                .body("lookups.entries.collect { it[0].catalog }", contains("windows", "windows"));
    }

    private static String batch(List<String> codes) {
        return "{\"codes\": [\"" + String.join("\", \"", codes) + "\"]}";
    }
}
