package org.causebook.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is new, as a feed reader takes it (RFC 4287). */
@QuarkusTest
class ChangesFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String FEED = "/changes.atom";

    private static final String CATALOG = """
            {"slug": "feed", "title": "Feed </title><script>alert(1)</script>\\r\\nX-Evil: 1 ]]> &amp;", "summary": "s",
             "notation": "symbolic", "scope": "product"}
            """;

    private static final String CONTENT = """
            {"symbol": "<b>S</b>", "outcome": "error", "causes": [],
             "meaning": "One\\r\\n<img src=x onerror=alert(2)> ]]> &lt; \\u0001 \\u202e \\ufffe \\ud83d\\ude00"}
            """;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @BeforeEach
    void publish() throws SQLException {
        if (run("update catalog set visibility = 'public' where slug = 'feed'") == 0) {
            PlainRows.publish(database, "feed", CATALOG, "FEED_CODE", CONTENT);
        } else {
            PlainRows.tell(database, "FEED_CODE");
        }
    }

    /** Other tests count the public catalogs. */
    @AfterEach
    void hide() throws SQLException {
        run("update catalog set visibility = 'internal' where slug = 'feed'");
        run("""
                with next as (update change_counter set sequence = sequence + 1 returning sequence)
                insert into change (sequence, kind, catalog_id, at)
                select n.sequence, 'catalog-removed', c.id, clock_timestamp() from next n, catalog c where c.slug = 'feed'
                """);
    }

    @Test
    void it_has_what_a_feed_must_have() throws Exception {
        var feed = feed().getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).startsWith("urn:uuid:");
        assertThat(text(feed, "title")).isNotBlank();
        assertThat(Instant.parse(text(feed, "updated"))).isBefore(Instant.now());
        assertThat(link(feed, 0)).isEqualTo("self /changes.atom");
        assertThat(link(feed, 1)).isEqualTo("alternate /changes");
        assertThat(entries(feed)).hasSize(50).allSatisfy(entry -> {
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(Instant.parse(text(entry, "updated"))).isBefore(Instant.now());
            assertThat(link(entry, 0)).startsWith("alternate /");
            assertThat(text(entry, "title")).isNotBlank();
        });
        assertThat(entries(feed)).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    }

    @Test
    void text_is_shown_to_the_letter_and_obeyed_by_nobody() throws Exception {
        var entry = entries(feed().getDocumentElement()).get(0);

        assertThat(text(entry, "title"))
                .isEqualTo(
                        "New entry: FEED_CODE <b>S</b> in Feed </title><script>alert(1)</script> X-Evil: 1 ]]> &amp; · Edition 1");
        assertThat(text(entry, "summary"))
                .isEqualTo("One\n<img src=x onerror=alert(2)> ]]> &lt; \ufffd \ufffd \ufffd \ud83d\ude00");
        assertThat(entry.getElementsByTagName("script").getLength()).isZero();
        assertThat(link(entry, 0)).isEqualTo("alternate /catalogs/feed/FEED_CODE");
        assertThat(given().get(FEED).asString()).doesNotContain("<script", "<img", "\r");
    }

    @Test
    void it_says_the_same_again_and_tells_who_has_it_so() {
        var answer = given().get(FEED);
        answer.then().contentType("application/atom+xml;charset=UTF-8").header("Set-Cookie", (String) null);
        given().header("If-None-Match", answer.header("ETag")).get(FEED).then().statusCode(304);
        assertThat(given().header("Host", "evil.example").get(FEED).asString())
                .isEqualTo(answer.asString())
                .doesNotContain("evil.example");
    }

    @Test
    void what_is_gone_is_named_by_its_slug_and_leads_to_the_list() throws Exception {
        hide();
        var entry = entries(feed().getDocumentElement()).get(0);

        assertThat(text(entry, "title")).isEqualTo("Catalog no longer public: feed");
        assertThat(link(entry, 0)).isEqualTo("alternate /changes");
        assertThat(given().get(FEED).asString()).doesNotContain("FEED_CODE", "X-Evil");
        assertThat(given().get("/changes").asString()).doesNotContain("FEED_CODE", "X-Evil");
    }

    private static Document feed() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var answer = given().get(FEED);
        assertThat(answer.statusCode()).isEqualTo(200);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static List<Element> entries(Element feed) {
        return children(feed, "entry");
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static String link(Element parent, int index) {
        var link = children(parent, "link").get(index);
        return link.getAttribute("rel") + " " + link.getAttribute("href");
    }

    private int run(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            return update.executeUpdate(statement);
        }
    }
}
