package org.causebook.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChunkedBodyTest {

    @Test
    void a_body_without_a_length_is_refused_when_it_passes_the_limit() throws IOException, InterruptedException {
        var body = ("{\"codes\": [\"" + "a".repeat(2_100_000) + "\"]}").getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(address("/api/v1/lookups"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("/problems/body-too-large");
    }
}
