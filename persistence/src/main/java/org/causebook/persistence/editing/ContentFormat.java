package org.causebook.persistence.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.causebook.editing.EntryContent;

/** Content as the JSON that is stored. */
final class ContentFormat {

    /** The format that is written; older ones would be read here too, once there are any. */
    static final int CURRENT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ContentFormat() {}

    static String write(EntryContent content) {
        try {
            return JSON.writeValueAsString(StoredContent.of(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records can be written", impossible);
        }
    }

    /** The content of a row with columns {@code format} and {@code content}. */
    static EntryContent read(Row row) {
        if (row.integer("format") != CURRENT) {
            throw new IllegalStateException("content has format " + row.integer("format") + ", known is " + CURRENT);
        }
        try {
            return JSON.readValue(row.text("content"), StoredContent.class).toContent();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored content is no content", damaged);
        }
    }
}
