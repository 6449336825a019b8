package org.causebook.api.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Examples as they stand in {@code openapi/}: real answers, which the tests compare with what the server says. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static Object read(String name) {
        try {
            return JSON.readValue(bytes(name + ".json"), Object.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the example " + name + " is no JSON", broken);
        }
    }

    /** An example that is a text of several JSON values. */
    static String lines(String name) {
        return new String(bytes(name + ".jsonl"), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        var path = "/openapi/" + file;
        try (var stream = Examples.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("every operation has an example, but there is no " + path);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the example " + path + " cannot be read", unreadable);
        }
    }

    static Object of(Object value) {
        return JSON.convertValue(value, Object.class);
    }
}
