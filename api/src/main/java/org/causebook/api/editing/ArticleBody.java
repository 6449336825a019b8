package org.causebook.api.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Article;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The support article that a catalog continues, as reviewers write it. */
@Schema(
        name = "WrittenArticle",
        description = "The support article that a catalog continues.",
        requiredProperties = "number")
public record ArticleBody(
        @Schema(maxLength = 63, description = "Its number.", examples = "Q224801") @Nullable
        String number,

        @Schema(nullable = true, maxLength = 300, description = "Its version line.", examples = "winnt:4.0") @Nullable
        String version,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "When its publisher last changed it.")
        @Nullable
        LocalDate modified,

        @Schema(nullable = true, description = "The classification that its publisher gave it.") @Nullable
        List<@Nullable String> technologies,

        @Schema(nullable = true, maxLength = 300, description = "The kind of article.", examples = "kbhowto") @Nullable
        String issueType) {

    static @Nullable ArticleBody from(@Nullable Article article) {
        return article == null
                ? null
                : new ArticleBody(
                        article.number(),
                        article.version(),
                        article.modified(),
                        Lists.of(article.technologies(), each -> each),
                        article.issueType());
    }

    Article written(Given given) {
        return new Article(
                Objects.requireNonNullElse(number, ""),
                version,
                modified,
                given.texts("article.technologies", technologies),
                issueType);
    }
}
