package org.causebook.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.causebook.code.Form;
import org.causebook.code.InvalidForm;
import org.causebook.code.Notation;

/** Use case: tell an editor what is wrong with the forms of a catalog, and what they find in a text. */
@ApplicationScoped
public class CheckForms {

    private static final String CLEAN = "clean.log";
    private static final String OWN = "";

    private final AnswerCandidates answers;

    @Inject
    public CheckForms(AnswerCandidates answers) {
        this.answers = answers;
    }

    /**
     * Something wrong with a form.
     *
     * @param form its place in the list, from 0
     * @param message what to change, for an editor
     */
    public record Fault(int form, String message) {}

    /**
     * What a form finds in a text.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 units
     * @param catalog slug of the catalog whose form it is; empty for the forms that were tried
     */
    public record Match(int line, int column, String text, String catalog) {}

    /** What is wrong with forms of this notation; nothing when they can be kept. */
    public static List<Fault> check(Notation notation, List<String> forms) {
        var faults = new ArrayList<Fault>();
        if (forms.size() > Form.MOST) {
            faults.add(new Fault(Form.MOST, "A catalog has at most " + Form.MOST + " forms."));
        }
        var clean = clean();
        for (int i = 0; i < Math.min(forms.size(), Form.MOST); i++) {
            try {
                Form.parse(forms.get(i));
            } catch (InvalidForm invalid) {
                faults.add(new Fault(i, Objects.requireNonNull(invalid.getMessage())));
                continue;
            }
            var matches = matches(List.of(own(notation, List.of(forms.get(i)))), clean);
            if (!matches.isEmpty()) {
                int line = matches.get(0).line();
                faults.add(new Fault(
                        i,
                        "The form finds \"" + matches.get(0).text() + "\" in a log without errors: "
                                + clean.lines().skip(line - 1L).findFirst().orElse("")));
            }
        }
        return List.copyOf(faults);
    }

    /**
     * What these forms and those of all other public catalogs find in a text.
     *
     * @param slug the catalog whose kept forms are left out; empty for a new one
     */
    public List<Match> tryOut(String slug, Notation notation, List<String> forms, String text) {
        var catalogs = new ArrayList<CatalogName>();
        catalogs.add(own(notation, forms));
        answers.catalogNames().stream()
                .filter(catalog -> !catalog.slug().equals(slug))
                .forEach(catalogs::add);
        return matches(catalogs, text);
    }

    private static CatalogName own(Notation notation, List<String> forms) {
        return new CatalogName(OWN, OWN, null, null, notation, forms);
    }

    private static List<Match> matches(List<CatalogName> catalogs, String text) {
        var matches = new ArrayList<Match>();
        var reader = new LineReader(new KnownCatalogs(catalogs), false);
        new LogLines(reader).read(text);
        for (var place : reader.candidates().places()) {
            int claimant = place.candidate().claimant();
            if (claimant >= 0) {
                matches.add(new Match(
                        place.line(),
                        place.column(),
                        place.text(),
                        catalogs.get(claimant).slug()));
            }
        }
        return List.copyOf(matches);
    }

    private static String clean() {
        try (var stream = CheckForms.class.getResourceAsStream(CLEAN)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
