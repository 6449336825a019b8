package org.causebook.api.catalog;

import java.time.LocalDate;
import java.util.List;
import org.causebook.catalog.Article;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The support article that a catalog continues. */
@Schema(
        name = "ArticleReference",
        description = "The support article that a catalog continues.",
        requiredProperties = {"number", "modified", "technologies", "issueType", "url"})
public record ArticleReference(
        @Schema(description = "Its number.", examples = "Q224801")
        String number,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "When its publisher last changed it; null when that is not known.")
        @Nullable
        LocalDate modified,

        @Schema(description = "The classification that its publisher gave it.")
        List<String> technologies,

        @Schema(
                nullable = true,
                description = "The kind of article; null when that is not known.",
                examples = "kbhowto")
        @Nullable
        String issueType,

        @Schema(description = "Path of its page, relative to the server.", examples = "/articles/Q224801")
        String url) {

    static @Nullable ArticleReference from(@Nullable Article article) {
        return article == null
                ? null
                : new ArticleReference(
                        article.number(),
                        article.modified(),
                        article.technologies(),
                        article.issueType(),
                        "/articles/" + article.number());
    }
}
