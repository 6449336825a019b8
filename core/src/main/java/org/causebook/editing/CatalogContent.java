package org.causebook.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * Everything that editors write about a catalog.
 *
 * @param slug its name in addresses; fixed once the catalog is made
 * @param notation how its codes are written; fixed once it has entries
 * @param article the support article that it continues; null for none
 * @param internal whether only signed-in staff may read it
 * @param fourEyes whether who wrote a revision may not approve it
 * @param showAuthors whether the public history names who wrote what
 */
public record CatalogContent(
        String slug,
        String title,
        @Nullable String program,
        @Nullable String product,
        String summary,
        Notation notation,
        Scope scope,
        List<AppliesTo> appliesTo,
        List<String> keywords,
        List<WrittenReference> references,
        @Nullable Article article,
        boolean internal,
        boolean fourEyes,
        boolean showAuthors) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern ARTICLE_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final int MAX_LINE = 300;
    private static final int MAX_SUMMARY = 4_000;

    /** @throws InvalidContent with every fault found */
    public CatalogContent {
        program = Text.orNull(program);
        product = Text.orNull(product);
        appliesTo = List.copyOf(appliesTo);
        keywords = List.copyOf(keywords);
        references = List.copyOf(references);
        var faults = new ArrayList<Fault>();
        checkNames(slug, title, summary, faults::add);
        Text.check("program", program, MAX_LINE, faults::add);
        Text.check("product", product, MAX_LINE, faults::add);
        checkLists(appliesTo, keywords, references, faults::add);
        Optional.ofNullable(article).ifPresent(each -> checkArticle(each, faults::add));
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }

    private static void checkNames(String slug, String title, String summary, Consumer<Fault> faults) {
        if (!SLUG.matcher(slug).matches()) {
            faults.accept(new Fault(
                    "slug", "must be 1 to 63 lower-case letters, digits and hyphens, and begin with no hyphen"));
        }
        if (title.isBlank()) {
            faults.accept(new Fault("title", "is missing"));
        }
        if (summary.isBlank()) {
            faults.accept(new Fault("summary", "is missing"));
        }
        Text.check("title", title, MAX_LINE, faults);
        Text.check("summary", summary, MAX_SUMMARY, faults);
    }

    private static void checkLists(
            List<AppliesTo> appliesTo,
            List<String> keywords,
            List<WrittenReference> references,
            Consumer<Fault> faults) {
        Text.checkCount("appliesTo", appliesTo, faults);
        for (int i = 0; i < appliesTo.size(); i++) {
            var path = "appliesTo[" + i + "]";
            if (appliesTo.get(i).product().isBlank()) {
                faults.accept(new Fault(path + ".product", "is missing"));
            }
            Text.check(path + ".product", appliesTo.get(i).product(), MAX_LINE, faults);
            Text.check(path + ".versions", appliesTo.get(i).versions(), MAX_LINE, faults);
        }
        Text.checkCount("keywords", keywords, faults);
        for (int i = 0; i < keywords.size(); i++) {
            Text.check("keywords[" + i + "]", keywords.get(i), MAX_LINE, faults);
        }
        Text.checkCount("references", references, faults);
        WrittenReference.checkAll(references, "references", faults);
        WrittenReference.checkAllComplete(references, "references", faults);
    }

    private static void checkArticle(Article article, Consumer<Fault> faults) {
        if (!ARTICLE_NUMBER.matcher(article.number()).matches()) {
            faults.accept(new Fault("article.number", "must be up to 63 letters, digits and . _ -"));
        }
        Text.check("article.version", article.version(), MAX_LINE, faults);
        Text.check("article.issueType", article.issueType(), MAX_LINE, faults);
        Text.checkCount("article.technologies", article.technologies(), faults);
    }
}
