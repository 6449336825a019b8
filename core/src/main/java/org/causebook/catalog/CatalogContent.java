package org.causebook.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people write about a catalog, in the one shape that settings, the API and catalog files have.
 *
 * @param slug its name in addresses; fixed once the catalog is made
 * @param area the field of work under which lists group it, such as {@code Web}; null for none
 * @param program the program that returns the codes; null when it is no single program
 * @param product the product that the program belongs to
 * @param notation how its codes are written; fixed once it has entries
 * @param scope product when nobody says
 * @param forms templates that show how programs write its codes in messages and logs
 * @param article the support article that it continues; null for none
 * @param visibility public when nobody says
 * @param fourEyes whether the author of a revision may not approve it; true when nobody says
 * @param showAuthors whether the public history names authors; false when nobody says
 */
public record CatalogContent(
        String slug,
        String title,
        @Nullable String area,
        @Nullable String program,
        @Nullable String product,
        String summary,
        Notation notation,
        Scope scope,
        List<AppliesTo> appliesTo,
        List<String> keywords,
        List<String> forms,
        List<Reference> references,
        @Nullable Article article,
        Visibility visibility,
        Boolean fourEyes,
        Boolean showAuthors) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern ARTICLE_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final int MAX_LINE = 300;
    private static final int MAX_AREA = 60;
    private static final int MAX_SUMMARY = 4_000;
    private static final int MAX_FORMS = 60;

    /** @throws InvalidContent with every fault found */
    public CatalogContent {
        slug = Objects.requireNonNullElse(slug, "");
        title = Objects.requireNonNullElse(title, "");
        area = Text.orNull(area);
        program = Text.orNull(program);
        product = Text.orNull(product);
        summary = Objects.requireNonNullElse(summary, "");
        scope = Objects.requireNonNullElse(scope, Scope.PRODUCT);
        appliesTo = Text.list(appliesTo);
        keywords = Text.list(keywords);
        forms = Text.list(forms);
        references = Text.list(references);
        visibility = Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
        fourEyes = Objects.requireNonNullElse(fourEyes, true);
        showAuthors = Objects.requireNonNullElse(showAuthors, false);
        var faults = new ArrayList<Fault>();
        checkNames(slug, title, summary, faults::add);
        Text.check("area", area, MAX_AREA, faults::add);
        Text.check("program", program, MAX_LINE, faults::add);
        Text.check("product", product, MAX_LINE, faults::add);
        if (notation == null) {
            faults.add(new Fault("notation", "is missing"));
        }
        Text.checkParts("appliesTo", appliesTo, CatalogContent::checkProduct, faults::add);
        Text.checkParts("keywords", keywords, EntryContent::checkLine, faults::add);
        Text.checkParts("forms", forms, EntryContent::checkLine, faults::add);
        if (forms.size() > MAX_FORMS) {
            faults.add(new Fault("forms", "must be at most " + MAX_FORMS));
        }
        Text.checkParts("references", references, Reference::checkLimits, faults::add);
        Text.each("references", references, Reference::checkComplete, faults::add);
        if (article != null) {
            checkArticle(article, faults::add);
        }
        InvalidContent.throwIfAny(faults);
    }

    /** Whether only signed-in staff may read it. */
    public boolean internal() {
        return visibility == Visibility.INTERNAL;
    }

    private static void checkNames(String slug, String title, String summary, Consumer<Fault> faults) {
        if (!SLUG.matcher(slug).matches()) {
            faults.accept(new Fault(
                    "slug", "must be 1 to 63 lower-case letters, digits and hyphens, and not begin with a hyphen"));
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

    private static void checkProduct(AppliesTo each, String path, Consumer<Fault> faults) {
        if (each.product().isBlank()) {
            faults.accept(new Fault(path + ".product", "is missing"));
        }
        Text.check(path + ".product", each.product(), MAX_LINE, faults);
        Text.check(path + ".versions", each.versions(), MAX_LINE, faults);
    }

    private static void checkArticle(Article article, Consumer<Fault> faults) {
        if (!ARTICLE_NUMBER.matcher(article.number()).matches()) {
            faults.accept(new Fault("article.number", "must be up to 63 letters, digits and . _ -"));
        }
        Text.check("article.version", article.version(), MAX_LINE, faults);
        Text.check("article.issueType", article.issueType(), MAX_LINE, faults);
        Text.checkParts("article.technologies", article.technologies(), EntryContent::checkLine, faults);
    }
}
