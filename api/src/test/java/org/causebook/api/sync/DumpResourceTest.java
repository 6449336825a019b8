package org.causebook.api.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.address;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.GZIPInputStream;
import org.causebook.sync.DumpEntries;
import org.causebook.sync.Snapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DumpResourceTest {

    private static final String DUMP = "/api/v1/dump.jsonl";

    @Inject
    DumpEntries dumps;

    @Test
    void it_is_streamed_as_lines_that_end_with_their_count_and_hash() throws IOException, InterruptedException {
        var answer = get("identity");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jsonl");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        var dump = DumpText.of(answer.body());
        assertThat(dump.header().path("format").asInt()).isEqualTo(1);
        assertThat(dump.header().path("sequence").asLong()).isPositive();
        assertThat(dump.entries()).hasSizeGreaterThan(50);
    }

    @Test
    void it_is_compressed_for_who_takes_that() throws IOException, InterruptedException {
        var plain = get("identity").body();
        var zipped = get("gzip");

        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.body()).hasSizeLessThan(plain.length / 2);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void who_has_it_is_spared_it() {
        var tag = call().get(DUMP)
                .then()
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("Vary", containsString("Accept-Encoding"))
                .header("ETag", startsWith("W/\""))
                .extract()
                .header("ETag");
        call().header("If-None-Match", tag).get(DUMP).then().statusCode(304).header("ETag", equalTo(tag));
        call().head(DUMP)
                .then()
                .statusCode(200)
                .contentType("application/jsonl")
                .header("ETag", equalTo(tag))
                .body(blankOrNullString());
    }

    @Test
    void who_comes_when_all_places_are_taken_is_told_when_to_come_back() {
        Deque<Snapshot> others = new ArrayDeque<>();
        for (int i = 0; i < DumpEntries.MOST_AT_ONCE; i++) {
            others.add(dumps.begin());
        }
        try {
            call().get(DUMP)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/too-many-dumps"));
            call().get("/api/v1/catalogs").then().statusCode(200);
        } finally {
            others.forEach(Snapshot::close);
        }
        call().get(DUMP).then().statusCode(200);
    }

    private static HttpResponse<byte[]> get(String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(DUMP))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
