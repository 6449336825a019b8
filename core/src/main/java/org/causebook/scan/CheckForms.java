package org.causebook.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Form;
import org.causebook.code.InvalidForm;
import org.causebook.code.Notation;

/** Use case: tell an editor what is wrong with the forms of a catalog, and what they find in a text. */
@ApplicationScoped
public class CheckForms {

    /** How many characters can be tried at once. */
    public static final int LONGEST = InterpretInput.LONGEST;

    private static final String CLEAN = "clean.log";
    private static final String OWN = "";

    private final AnswerCandidates answers;

    @Inject
    public CheckForms(AnswerCandidates answers) {
        this.answers = answers;
    }

    /**
     * What a form finds in a text.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 units
     * @param catalog slug of the catalog whose form it is; empty for the forms that were tried
     */
    public record Match(int line, int column, String text, String catalog) {}

    /** What is wrong with forms of this notation, by place in the list; nothing when they can be kept. */
    public static List<Fault> check(Notation notation, List<String> forms) {
        var faults = new ArrayList<Fault>();
        var clean = clean();
        for (int i = 0; i < forms.size(); i++) {
            var field = "forms[" + i + "]";
            try {
                Form.parse(forms.get(i));
            } catch (InvalidForm invalid) {
                faults.add(new Fault(field, Objects.requireNonNull(invalid.getMessage())));
                continue;
            }
            matches(List.of(own(notation, List.of(forms.get(i)))), clean).stream()
                    .findFirst()
                    .map(match -> "finds \"" + match.text() + "\" in a log without errors: "
                            + clean.lines().skip(match.line() - 1L).findFirst().orElse(""))
                    .ifPresent(message -> faults.add(new Fault(field, message)));
        }
        return List.copyOf(faults);
    }

    /**
     * What these forms and those of all other public catalogs find in a text.
     *
     * @param slug the catalog whose kept forms are left out; empty for a new one
     * @param text at most {@value #LONGEST} characters
     * @throws InvalidContent if a form cannot be kept, or the text is too long
     */
    public List<Match> tryOut(String slug, Notation notation, List<String> forms, String text) {
        InvalidContent.throwIfAny(check(notation, forms));
        if (text.length() > LONGEST) {
            throw new InvalidContent("sample", "must have at most " + LONGEST + " characters");
        }
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

    /** What the forms of these catalogs find in a text of any length. */
    static List<Match> matches(List<CatalogName> catalogs, String text) {
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
