package org.causebook.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A harmless request for each operation, as they stand in {@code rights/samples.txt}. */
final class Samples {

    /**
     * A request.
     *
     * @param address path and query
     * @param body media type and text, empty for none
     */
    record Sample(String address, Optional<Body> body) {}

    /** What a request carries. */
    record Body(String type, String text) {}

    private Samples() {}

    /** The requests by the name of the operation. */
    static Map<String, Sample> read() {
        var samples = new LinkedHashMap<String, Sample>();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var parts = Arrays.stream(line.split(" \\| ", 4)).map(String::strip).toList();
            var body = parts.size() < 4 ? Optional.<Body>empty() : Optional.of(new Body(parts.get(2), parts.get(3)));
            samples.put(parts.get(0), new Sample(parts.get(1), body));
        });
        return samples;
    }

    private static String text() {
        try (var file = Samples.class.getResourceAsStream("/rights/samples.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
