package org.causebook.ui.catalog;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.BrowseCatalogs.ArticleView;
import org.causebook.catalog.CatalogContent;

/**
 * What stands above and below the text of a classic support article. A line that has nothing to say is empty: the
 * layout keeps it.
 *
 * @param modified when the original was last changed, as such articles wrote it: {@code 30-MAR-2000}
 */
public record ArticleHeader(
        String number,
        String products,
        String versions,
        String keywords,
        String modified,
        String technology,
        String issueType,
        List<String> appliesTo) {

    private static final DateTimeFormatter CLASSIC_DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

    private static final Article NONE = new Article("", null, null, List.of(), null);

    public ArticleHeader {
        appliesTo = List.copyOf(appliesTo);
    }

    /** Reads the lines from the catalog and the article that it continues. */
    static ArticleHeader of(ArticleView view) {
        return of(view.catalog().content());
    }

    /** The same; of a catalog that continues no article, the lines that only an article has are empty. */
    static ArticleHeader of(CatalogContent catalog) {
        var article = Objects.requireNonNullElse(catalog.article(), NONE);
        return new ArticleHeader(
                article.number(),
                Objects.requireNonNullElse(catalog.product(), ""),
                Objects.requireNonNullElse(article.version(), ""),
                String.join(", ", catalog.keywords()),
                article.modified() == null ? "" : classic(article.modified()),
                String.join(" ", article.technologies()),
                Objects.requireNonNullElse(article.issueType(), ""),
                catalog.appliesTo().stream().map(ArticleHeader::line).toList());
    }

    /** The header above the text, line by line. */
    List<String> lines() {
        return List.of(
                "Article: " + number,
                "Product(s): " + products,
                "Version(s): " + versions,
                "Keyword(s): " + keywords,
                "Last Modified: " + modified);
    }

    /** The classification below the text, line by line. */
    List<String> footer() {
        return List.of("Technology : " + technology, "Version : " + versions, "Issue type : " + issueType);
    }

    private static String classic(LocalDate date) {
        return CLASSIC_DATE.format(date).toUpperCase(Locale.ENGLISH);
    }

    private static String line(AppliesTo product) {
        return List.of(product.product(), Objects.requireNonNullElse(product.versions(), "")).stream()
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }
}
