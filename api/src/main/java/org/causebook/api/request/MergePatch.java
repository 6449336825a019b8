package org.causebook.api.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.causebook.catalog.InvalidQuery;

/** A body that says what is to become of something, field by field (JSON Merge Patch, RFC 7396). */
public final class MergePatch {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final JsonNode patch;

    MergePatch(ObjectMapper json, JsonNode patch) {
        if (!patch.isObject()) {
            throw new InvalidQuery("body", "must be an object");
        }
        this.json = json;
        this.patch = patch;
    }

    /**
     * What becomes of something; null takes a field away.
     *
     * @param present what can be changed, as it is; a field that it does not have is one that cannot be changed
     * @throws JsonProcessingException if the patch has a field that the type does not have, or a value of a wrong type
     */
    @SuppressWarnings("unchecked")
    public <T> T applyTo(T present) throws JsonProcessingException {
        var merged = merge(json.valueToTree(present), patch);
        return (T) json.treeToValue(merged, present.getClass());
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }

    /** Reads a {@link MergePatch}, as strictly as any other JSON. */
    @Provider
    @Consumes(MergePatch.MEDIA_TYPE)
    static final class Reader implements MessageBodyReader<MergePatch> {

        private final ObjectMapper json;

        @Inject
        Reader(ObjectMapper json) {
            this.json = json;
        }

        @Override
        public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == MergePatch.class;
        }

        @Override
        public MergePatch readFrom(
                Class<MergePatch> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            return new MergePatch(json, json.readTree(body));
        }
    }
}
