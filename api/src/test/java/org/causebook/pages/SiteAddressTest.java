package org.causebook.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What search engines and browsers learn of an installation that knows its own address. */
@QuarkusTest
@TestProfile(SiteAddressTest.Known.class)
class SiteAddressTest {

    private static final String SITE = "https://codes.example.com";

    public static final class Known implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("causebook.site.address", SITE + "/");
        }
    }

    @Test
    void the_sitemap_lists_the_catalogs_and_their_entries() {
        given().get("/robots.txt").then().statusCode(200).body(containsString("Sitemap: " + SITE + "/sitemap.xml"));
        given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/xml"))
                .body(containsString("<loc>" + SITE + "/sitemaps/iissync.xml</loc>"));
        given().get("/sitemaps/iissync.xml")
                .then()
                .statusCode(200)
                .body(containsString("<loc>" + SITE + "/catalogs/iissync/2148598792</loc><lastmod>20"));
        given().get("/sitemaps/nowhere.xml").then().statusCode(404);
    }

    @Test
    void a_page_names_its_address_and_says_in_a_line_what_it_holds() {
        var page = given().accept("text/html").get("/codes/2148598792").asString();

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + SITE + "/codes/2148598792\">")
                .contains("<meta property=\"og:url\" content=\"" + SITE + "/codes/2148598792\">")
                .contains("<meta property=\"og:image\" content=\"" + SITE + "/assets/")
                .containsPattern("<meta name=\"description\" content=\"IISSYNC status codes: The two nodes cannot talk"
                        + " to each other properly\\. Probable cause: [^\"]+\">");
        assertThat(given().accept("text/html").get("/search?q=metabase").asString())
                .contains("noindex");
    }

    @Test
    void a_browser_learns_how_to_look_codes_up_from_its_address_bar() {
        given().get("/opensearch.xml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/opensearchdescription+xml"))
                .body(containsString("template=\"" + SITE + "/codes?q={searchTerms}\""));
    }
}
