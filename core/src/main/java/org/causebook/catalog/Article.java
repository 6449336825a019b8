package org.causebook.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The support article that a catalog continues.
 *
 * @param number its number, such as {@code Q224801}
 * @param version its version line, such as {@code winnt:4.0}
 * @param modified when its publisher last changed it
 * @param technologies the classification its publisher gave it
 * @param issueType the kind of article, such as {@code kbhowto}
 */
public record Article(
        String number,
        @Nullable String version,
        @Nullable LocalDate modified,
        List<String> technologies,
        @Nullable String issueType) {

    public Article {
        number = Objects.requireNonNullElse(number, "");
        technologies = Text.list(technologies);
    }
}
