package org.causebook.api.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A dump as its reader takes it apart: whole, or not at all. */
record DumpText(JsonNode header, List<JsonNode> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    DumpText {
        entries = List.copyOf(entries);
    }

    static DumpText of(byte[] bytes) throws JsonProcessingException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var last = text.lastIndexOf('\n', text.length() - 2) + 1;
        var end = JSON.readTree(text.substring(last));
        var body = text.substring(0, last);
        assertThat(text).endsWith("\n");
        assertThat(end.path("sha256").asText()).isEqualTo(sha256(body));

        var lines = new ArrayList<JsonNode>();
        for (var line : body.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        assertThat(end.path("count").asLong()).isEqualTo(lines.size() - 1L);
        return new DumpText(lines.get(0), lines.subList(1, lines.size()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
