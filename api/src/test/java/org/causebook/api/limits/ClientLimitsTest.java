package org.causebook.api.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each greedy client comes from an address of its own, and everyone else from the usual one. */
@QuarkusTest
@TestProfile(ClientLimitsTest.Small.class)
class ClientLimitsTest {

    /** An address gets ten units of expensive work at once, and fifty ordinary requests. */
    public static final class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "causebook.limits.address.expensive", "60",
                    "causebook.limits.address.normal", "300",
                    "causebook.limits.account-factor", "100");
        }
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back_while_others_are_served() throws IOException {
        var answer = untilRefused("127.0.0.9", "GET /api/v1/search?q=metabase");

        assertThat(answer)
                .startsWith("HTTP/1.1 429 ")
                .containsPattern("(?i)retry-after: [1-9]")
                .containsPattern("(?i)ratelimit-policy: \"expensive\";q=10;w=10")
                .containsPattern("(?i)ratelimit: \"expensive\";r=0;t=[1-9]")
                .containsPattern("(?i)access-control-allow-origin: \\*")
                .contains("\"type\":\"/problems/too-many-requests\"")
                .contains("\"status\":429");
        assertThat(send("127.0.0.9", "GET /api/v1/catalogs", "")).startsWith("HTTP/1.1 200 ");
        assertThat(call().get("/api/v1/search?q=metabase").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.21, GET /%73earch?q=metabase",
        "127.0.0.22, GET /api/v1/%65xport?format=csv",
        "127.0.0.23, GET //search?q=metabase",
        "127.0.0.24, GET /search/?q=metabase",
        "127.0.0.25, GET /sitemaps/iissync.xml"
    })
    void however_a_path_is_written_it_costs_the_same(String client, String request) throws IOException {
        assertThat(untilRefused(client, request)).containsPattern("(?i)ratelimit-policy: \"expensive\"");
    }

    @Test
    void a_browser_is_shown_a_page() throws IOException {
        var answer = untilRefused("127.0.0.26", "GET /search?q=metabase", "Accept: text/html\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 429 ")
                .containsPattern("(?i)content-type: text/html")
                .containsPattern("(?i)retry-after: [1-9]")
                .containsPattern("(?i)content-security-policy: ")
                .contains("<h1>Too many requests</h1>");
    }

    @Test
    void what_costs_nothing_is_never_refused() throws IOException {
        assertThat(send("127.0.0.8", "GET /api/v1/codes/3", "Accept: */*\r\n")).startsWith("HTTP/1.1 200 ");

        assertThat(untilRefused("127.0.0.10", "GET /api/v1/catalogs")).startsWith("HTTP/1.1 429 ");
        assertThat(send("127.0.0.10", "GET /api/v1/codes/3", "Accept: */*\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(send("127.0.0.10", "GET /q/health/live", "")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void who_sends_a_valid_token_is_counted_by_account_and_who_invents_one_by_address() throws IOException {
        var bearer = TestPeople.bearer(Role.ENGINEER);
        call().header("Authorization", bearer).get("/api/v1/work");
        untilRefused("127.0.0.11", "GET /api/v1/catalogs");

        var own = send("127.0.0.11", "GET /api/v1/work", "Authorization: " + bearer + "\r\n");
        var invented = untilRefused("127.0.0.11", "GET /api/v1/work", "Authorization: Bearer cb_invented\r\n");

        assertThat(own).doesNotStartWith("HTTP/1.1 429 ").containsPattern("(?i)ratelimit: \"normal\";r=[0-9]+;t=0");
        assertThat(invented).startsWith("HTTP/1.1 429 ");
    }

    /** The refusal, or the last of more answers than any quota here allows. */
    private static String untilRefused(String client, String request, String headers) throws IOException {
        var answer = "";
        for (int i = 0; i < 200 && !answer.startsWith("HTTP/1.1 429 "); i++) {
            answer = send(client, request, headers);
        }
        return answer;
    }

    private static String untilRefused(String client, String request) throws IOException {
        return untilRefused(client, request, "");
    }

    private static String send(String client, String request, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName(client), 0)) {
            var head = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
