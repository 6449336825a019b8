package org.causebook.api.caching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about encodings (RFC 9110, 12.5.3).
 *
 * @param header the header as it was sent, null when it was not
 */
public record AcceptEncoding(@Nullable String header) {

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /** Whether an answer in gzip is welcome: named with a weight above zero, or included in {@code *}. */
    public boolean gzip() {
        return weight(GZIP).or(() -> weight(Set.of("*"))).orElse(0.0) > 0;
    }

    private Optional<Double> weight(Set<String> codings) {
        return Arrays.stream(
                        (header == null ? "" : header).toLowerCase(Locale.ROOT).split(","))
                .map(element -> element.split(";", 2))
                .filter(parts -> codings.contains(parts[0].strip()))
                .findFirst()
                .map(parts -> parts.length == 1 ? 1.0 : weight(parts[1].strip()));
    }

    /** A weight that is no number is taken for a refusal: the plain answer is right for everyone. */
    private static double weight(String parameter) {
        if (!parameter.matches("q\\s*=\\s*[01](\\.[0-9]{0,3})?")) {
            return 0;
        }
        return Double.parseDouble(
                parameter.substring(parameter.indexOf('=') + 1).strip());
    }
}
