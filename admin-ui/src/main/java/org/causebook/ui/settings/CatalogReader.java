package org.causebook.ui.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/** Reads the form of a catalog. What core would not notice is found here, the rest is found there. */
final class CatalogReader {

    private static final Pattern COMMA = Pattern.compile("\\s*[,\\n]\\s*");

    private final CatalogForm form;
    private final List<Fault> faults = new ArrayList<>();

    CatalogReader(CatalogForm form) {
        this.form = form;
    }

    /** @throws InvalidContent with every fault found */
    CatalogContent read() {
        var notation = choice("notation", Notation::ofId, Notation.STATUS_32);
        var scope = choice("scope", CatalogReader::scope, Scope.PRODUCT);
        var article = article();
        try {
            var content = content(notation, scope, article);
            if (faults.isEmpty()) {
                return content;
            }
        } catch (InvalidContent invalid) {
            faults.addAll(invalid.faults());
        }
        throw new InvalidContent(faults);
    }

    private CatalogContent content(Notation notation, Scope scope, @Nullable Article article) {
        return new CatalogContent(
                form.text("slug").strip(),
                form.text("title").strip(),
                form.text("area").strip(),
                form.text("program").strip(),
                form.text("product").strip(),
                form.text("summary").strip(),
                notation,
                scope,
                appliesTo(),
                list("keywords"),
                form.lines("forms"),
                references(),
                article,
                form.is("visibility", "internal") ? Visibility.INTERNAL : Visibility.PUBLIC,
                form.is("fourEyes", "true"),
                form.is("showAuthors", "true"));
    }

    private <T> T choice(String field, Function<String, Optional<T>> read, T instead) {
        return read.apply(form.text(field)).orElseGet(() -> {
            faults.add(new Fault(field, "must be chosen"));
            return instead;
        });
    }

    private static Optional<Scope> scope(String id) {
        return Arrays.stream(Scope.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** Rows without any text are left out, so a fault names the row among those that have some. */
    private List<AppliesTo> appliesTo() {
        return rows("appliesTo.product", "appliesTo.versions")
                .map(row -> new AppliesTo(at("appliesTo.product", row), orNull(at("appliesTo.versions", row))))
                .toList();
    }

    private List<Reference> references() {
        return rows("references.label", "references.url", "references.note")
                .map(row -> new Reference(
                        at("references.label", row), at("references.url", row), at("references.note", row)))
                .toList();
    }

    private Stream<Integer> rows(String... fields) {
        var longest = List.of(fields).stream()
                .mapToInt(field -> form.values(field).size())
                .max()
                .orElse(0);
        return IntStream.range(0, longest)
                .filter(row -> List.of(fields).stream()
                        .anyMatch(field -> !at(field, row).isEmpty()))
                .boxed();
    }

    private @Nullable Article article() {
        var number = form.text("article.number").strip();
        return number.isEmpty()
                ? null
                : new Article(
                        number,
                        orNull(form.text("article.version")),
                        modified(),
                        list("article.technologies"),
                        orNull(form.text("article.issueType")));
    }

    private @Nullable LocalDate modified() {
        var text = form.text("article.modified").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            faults.add(new Fault("article.modified", "must be a day such as 2000-03-30"));
            return null;
        }
    }

    private List<String> list(String field) {
        return COMMA.splitAsStream(form.text(field).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String at(String field, int row) {
        return form.at(field, row).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
