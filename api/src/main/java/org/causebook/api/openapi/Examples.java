package org.causebook.api.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Examples as they stand in {@code openapi/}: real answers, which the tests compare with what the server says. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static Object read(String name) {
        var path = "/openapi/" + name + ".json";
        try (var file = Examples.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("every operation has an example, but there is no " + path);
            }
            return JSON.readValue(file, Object.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the example " + path + " is no JSON", broken);
        }
    }

    static Object of(Object value) {
        return JSON.convertValue(value, Object.class);
    }
}
