package org.causebook.pages;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as terminals, programs and caches meet them. */
@QuarkusTest
class PagesOverHttpTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void a_terminal_gets_text_of_80_columns() {
        var text = terminal()
                .get("/codes/2148598792")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .extract()
                .asString();

        assertThat(text)
                .contains("The two nodes cannot talk to each other properly.", "What to do:", "0x80110408")
                .doesNotContain("\u001b");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void a_terminal_gets_the_page_of_an_entry_as_text_too() {
        var text = terminal()
                .get("/catalogs/iissync/2148598792")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .extract()
                .asString();

        assertThat(text)
                .startsWith("IISSYNC status codes, code 2148598792\n====")
                .contains("What to do:");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        browser().get("/catalogs/iissync/2148598792").then().contentType("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1B", "%07", "%7F", "%C2%85", "%C2%9B"})
    void a_control_character_reaches_nobody_raw(String character) {
        for (var path : List.of("/search?q=a", "/api/v1/search?q=a")) {
            var answer = given().urlEncodingEnabled(false)
                    .get(path + character + "b")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(answer.chars()).noneMatch(each -> Character.isISOControl(each) && "\t\n\r".indexOf(each) < 0);
        }
    }

    @Test
    void a_browser_gets_a_page_that_names_its_own_address_and_its_json() {
        browser()
                .get("/codes/2148598792")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<link rel=\"canonical\" href=\"/codes/2148598792\">"))
                .header("Vary", containsString("Accept"))
                .header("ETag", startsWith("\""));
        assertThat(browser().get("/codes/2148598792").headers().getValues("Link"))
                .contains("</api/v1/codes/2148598792>; rel=\"alternate\"; type=\"application/json\"");
    }

    @Test
    void a_program_is_led_to_the_api() {
        given().redirects()
                .follow(false)
                .accept("application/json")
                .get("/codes/0x80110408?catalog=iissync")
                .then()
                .statusCode(303)
                .header("Location", "/api/v1/codes/0x80110408?catalog=iissync");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codes/3", "/articles/Q224801", "/catalogs"})
    void a_reader_who_takes_only_pictures_is_told_that_there_are_none(String address) {
        given().accept("image/png").get(address).then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/codes/0x80110408, /codes/2148598792",
        "/codes/-2146368504?catalog=iissync, /codes/2148598792?catalog=iissync",
        "/codes/0x00000003, /codes/3",
        "/catalogs/iissync/0x80110408, /catalogs/iissync/2148598792",
        "/articles/q224801, /articles/Q224801",
    })
    void another_form_leads_to_the_one_address(String form, String address) {
        browser().redirects().follow(false).get(form).then().statusCode(308).header("Location", address);
    }

    @Test
    void a_terminal_that_does_not_follow_still_gets_the_answer() {
        terminal()
                .redirects()
                .follow(false)
                .get("/codes/0x80110408")
                .then()
                .statusCode(308)
                .body(containsString("The two nodes cannot talk to each other properly."));
    }

    @Test
    void an_ambiguous_form_is_answered_where_it_is() {
        terminal()
                .redirects()
                .follow(false)
                .get("/codes/80110408")
                .then()
                .statusCode(200)
                .body(containsString("As a hexadecimal number"), containsString("As a decimal number"));
    }

    @Test
    void an_unknown_code_is_not_found_but_decoded() {
        terminal()
                .get("/codes/0x80110999")
                .then()
                .statusCode(404)
                .body(
                        containsString("facility 17 COMPLUS"),
                        containsString("No catalog has an entry for this code yet."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "-2147483649", "0x", "0x123456789", "--5", "%D9%A3", "%EF%BC%93", "hello"})
    void what_is_no_code_is_refused_with_the_forms_that_are_accepted(String text) {
        given().urlEncodingEnabled(false)
                .accept("*/*")
                .get("/codes/" + text)
                .then()
                .statusCode(400)
                .body(containsString("Accepted are"));
    }

    @Test
    void an_unknown_preferred_catalog_is_refused() {
        browser().get("/codes/3?catalog=nothing").then().statusCode(400).body(containsString("no such catalog"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/catalogs/nothing", "/catalogs/iissync/4", "/articles/Q1"})
    void a_browser_gets_a_page_for_what_is_not_there(String address) {
        browser()
                .get(address)
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("There is no such page"));
    }

    @Test
    void a_program_gets_a_problem_for_what_is_not_there() {
        terminal()
                .get("/catalogs/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void of_several_codes_those_without_an_entry_have_room_for_adding_it() {
        browser()
                .queryParam("q", "0x80110408 - 0x8F11F00D")
                .get("/codes")
                .then()
                .statusCode(200)
                .body(containsString("data-session=\"+/2400317453\""))
                .body(not(containsString("data-session=\"+/2148598792\"")));
    }

    @Test
    void what_is_retired_has_no_outcome_where_several_codes_stand_together() {
        var code = "0x8F12A0"
                + HexFormat.of().toHexDigits((byte) ThreadLocalRandom.current().nextInt());
        var desk = Desk.open();
        desk.publish(code, Desk.CONTENT);
        Desk.as(Role.EDITOR).delete(desk.entry(code) + "?reason=Gone").then().statusCode(201);
        desk.approve(Role.REVIEWER, code, 2).then().statusCode(200);

        browser()
                .queryParam("q", code + " - 0x8F11F00D")
                .get("/codes")
                .then()
                .statusCode(200)
                .body(containsString("class=\"chip retired\""), not(containsString("class=\"outcome")));
    }

    @Test
    void nothing_typed_leads_home() {
        browser()
                .redirects()
                .follow(false)
                .get("/codes?q=")
                .then()
                .statusCode(303)
                .header("Location", "/");
    }

    @Test
    void our_assets_never_change_under_their_address() {
        var assets = assetsOf(browser().get("/").asString());

        assertThat(assets)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(asset ->
                        given().get(asset).then().statusCode(200).header("Cache-Control", containsString("immutable")));
        given().get(assets.get(0).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"))
                .then()
                .statusCode(404);
    }

    @Test
    void what_a_code_page_needs_is_30_kilobytes_at_most() {
        var page = "/codes/2148598792";
        var needed = Stream.concat(Stream.of(page), assetsOf(browser().get(page).asString()).stream());

        assertThat(needed.mapToInt(PagesOverHttpTest::compressedLength).sum()).isLessThan(30_000);
    }

    @Test
    void a_client_without_gzip_gets_the_same_asset_plain() {
        var styles = assetsOf(browser().get("/").asString()).stream()
                .filter(asset -> asset.endsWith(".css"))
                .findFirst()
                .orElseThrow();

        given().header("Accept-Encoding", "gzip;q=0")
                .get(styles)
                .then()
                .header("Content-Encoding", nullValue())
                .header("Vary", containsString("Accept-Encoding"))
                .body(containsString(".form-control"));
    }

    @Test
    void the_icon_is_where_browsers_look_for_it() {
        given().get("/favicon.ico").then().statusCode(200).contentType("image/x-icon");
    }

    private static List<String> assetsOf(String page) {
        return Pattern.compile("/assets/[0-9a-f]+/[a-z.]+")
                .matcher(page)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    private static int compressedLength(String address) {
        return given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .accept("text/html")
                .header("Accept-Encoding", "gzip")
                .get(address)
                .then()
                .header("Content-Encoding", "gzip")
                .extract()
                .asByteArray()
                .length;
    }

    @Test
    void the_article_reads_as_text_of_80_columns() {
        var text = terminal()
                .get("/articles/Q224801")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(text).startsWith("Article: Q224801\n").contains("Last Modified: 30-MAR-2000");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void head_gets_what_get_gets_without_the_body() {
        terminal()
                .head("/codes/2148598792")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(equalTo(""));
    }

    @Test
    void no_page_holds_a_script_or_a_style_of_its_own() {
        assertThat(EveryPage.addresses())
                .allSatisfy(address -> assertThat(browser().get(address).asString())
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContain("<style")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+="));
    }

    private static RequestSpecification browser() {
        return given().accept(BROWSER);
    }

    private static RequestSpecification terminal() {
        return given().accept("*/*");
    }
}
