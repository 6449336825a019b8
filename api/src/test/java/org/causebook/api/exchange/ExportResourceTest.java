package org.causebook.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.causebook.api.editing.Desk.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Role;
import org.causebook.api.editing.Desk;
import org.causebook.catalog.Audience;
import org.causebook.code.Notation;
import org.causebook.exchange.ExportEntries;
import org.causebook.exchange.ExportEntries.Export;
import org.causebook.exchange.FileFormat;
import org.causebook.exchange.FileFormats;
import org.causebook.exchange.FileRow.FileCatalog;
import org.causebook.exchange.FileRow.FileEntry;
import org.causebook.exchange.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExportResourceTest {

    private static final String IISSYNC = "/api/v1/catalogs/iissync/export";

    @Inject
    FileFormats formats;

    @Inject
    ExportEntries exports;

    @ParameterizedTest
    @CsvSource({"yaml, application/yaml", "jsonl, application/jsonl", "csv, text/csv", "tsv, text/tab-separated-values"
    })
    void a_catalog_that_was_exported_reads_as_the_file_that_ships(String format, String type) throws IOException {
        var file = call().get(IISSYNC + "?format=" + format)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Content-Disposition", startsWith("attachment; filename=\"iissync."))
                .extract()
                .asByteArray();

        var shipped = Files.readAllBytes(Path.of("..", "catalogs", "iissync.yaml"));
        assertThat(contents(FileFormat.ofId(format).orElseThrow(), file))
                .hasSize(16)
                .isEqualTo(contents(FileFormat.YAML, shipped));
    }

    private List<Object> contents(FileFormat format, byte[] file) throws IOException {
        var contents = new ArrayList<>();
        try (var source = formats.open(format, new ByteArrayInputStream(file), ReadOptions.of(Notation.STATUS_32))) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                if (row.get() instanceof FileEntry entry) {
                    contents.add(List.of(entry.primary(), entry.content()));
                } else {
                    assertThat(row.get()).isInstanceOf(FileCatalog.class);
                }
            }
        }
        return contents;
    }

    @Test
    void what_is_made_to_be_read_is_exported_too() {
        call().get(IISSYNC + "?format=article").then().statusCode(200).body(startsWith("Article: Q224801\n"));
        call().get(IISSYNC + "?format=markdown-table")
                .then()
                .statusCode(200)
                .body(startsWith("# IISSYNC status codes\n"));
        call().get(IISSYNC + "?format=html-table").then().statusCode(200).body(startsWith("<!DOCTYPE html>"));
    }

    @Test
    void the_hits_of_a_search_are_exported_by_catalog() {
        var lines = call().get("/api/v1/search/export?q=metabase&format=jsonl")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(lines.lines()).anyMatch(line -> line.startsWith("{\"slug\":\"iissync\""));
        assertThat(lines.lines()).anyMatch(line -> line.startsWith("{\"code\":\"3\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "jsonl", "csv", "tsv", "article", "markdown-table", "html-table"})
    void a_search_without_hits_is_a_file_without_entries(String format) throws IOException {
        // Not by call(), to which a file without a byte is no answer.
        var file = RestAssured.get("/api/v1/search/export?q=zzzzqqq&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        var known = FileFormat.ofId(format).orElseThrow();
        if (known.isLossless()) {
            assertThat(contents(known, file)).isEmpty();
        }
    }

    @Test
    void who_has_it_is_spared_it() {
        var tag = call().get(IISSYNC)
                .then()
                .header("Cache-Control", equalTo("public, no-cache"))
                .extract()
                .header("ETag");

        call().header("If-None-Match", tag).get(IISSYNC).then().statusCode(304);
        call().head(IISSYNC).then().statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void internal_catalogs_are_exported_for_staff_only() {
        var desk = Desk.open("\"visibility\": \"internal\"");
        desk.publish("3735928561", Desk.CONTENT);
        var one = desk.catalog() + "/export?format=jsonl";
        call().get(one).then().statusCode(404);
        call().get("/api/v1/export?format=jsonl").then().statusCode(200).body(not(containsString(desk.slug())));
        as(Role.ENGINEER)
                .get(one)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("3735928561"));
        as(Role.ENGINEER)
                .get("/api/v1/export?format=jsonl")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString(desk.slug()));
    }

    @Test
    void a_format_that_is_not_written_is_a_fault_of_the_request() {
        for (var format : List.of("c-header", "nothing")) {
            call().get(IISSYNC + "?format=" + format).then().statusCode(400).body("errors[0].field", equalTo("format"));
        }
    }

    @Test
    void who_comes_when_all_places_are_taken_is_told_when_to_come_back() {
        var tag = call().head(IISSYNC).header("ETag");
        Deque<Export> others = new ArrayDeque<>();
        for (int i = 0; i < ExportEntries.MOST_AT_ONCE; i++) {
            others.add(exports.catalog(Audience.PUBLIC, "iissync", Optional.empty())
                    .begin());
        }
        try {
            call().get(IISSYNC).then().statusCode(503).header("Retry-After", notNullValue());
            call().head(IISSYNC).then().statusCode(200);
            call().header("If-None-Match", tag).get(IISSYNC).then().statusCode(304);
        } finally {
            others.forEach(Export::close);
        }
        var text = call().get(IISSYNC).then().statusCode(200).extract().asByteArray();
        assertThat(new String(text, StandardCharsets.UTF_8)).contains("entries:");
    }
}
