package org.causebook.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Audience;
import org.causebook.code.CodeFinder;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.FoundCode;
import org.causebook.code.NotACode;
import org.causebook.code.SymbolReading;

/** Use case: make something of what a reader put into the one box, be it a code or a sentence that contains some. */
@ApplicationScoped
public class InterpretInput {

    private static final int MAX_FOUND = 20;

    private final LookUpCodes codes;

    @Inject
    public InterpretInput(LookUpCodes codes) {
        this.codes = codes;
    }

    /** What the input turned out to be. */
    public sealed interface Meaning {}

    /**
     * One code.
     *
     * @param typed the code as it was written
     */
    public record OneCode(String typed) implements Meaning {}

    /**
     * A text that contains several codes.
     *
     * @param lookups at most 20, in the order in which the text has them, each code once
     */
    public record SeveralCodes(List<Lookup> lookups) implements Meaning {

        public SeveralCodes {
            lookups = List.copyOf(lookups);
        }
    }

    /**
     * Nothing that could be looked up.
     *
     * @param reason why the input as a whole is no code
     * @param suggestions known codes that may have been meant
     */
    public record NoCode(NotACode reason, List<Suggestion> suggestions) implements Meaning {

        public NoCode {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Reads the input; what public catalogs hold decides what is a name. */
    public Meaning interpret(String input) {
        return interpret(Audience.PUBLIC, input);
    }

    /** Reads the input; what the audience's catalogs hold decides what is a name. */
    public Meaning interpret(Audience audience, String input) {
        try {
            var lookup = codes.lookUp(audience, input, Optional.empty());
            return new OneCode(lookup.recognised().query());
        } catch (NotCodes notOneCode) {
            return found(audience, input).orElseGet(() -> new NoCode(notOneCode.first(), notOneCode.suggestions()));
        }
    }

    private Optional<Meaning> found(Audience audience, String input) {
        var found = CodeFinder.findAll(input).stream()
                .map(FoundCode::text)
                .distinct()
                .filter(text -> !CodeRecogniser.recognise(text).onlyIfPublished())
                .limit(MAX_FOUND)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var lookups = codes.lookUp(audience, found, Optional.empty());
        var certain = lookups.stream().filter(InterpretInput::isCode).toList();
        return Optional.of(meaning(certain.isEmpty() ? lookups : certain));
    }

    /** In a sentence any NAME_IN_CAPITALS looks like a symbol, so there one counts only when an entry is called that. */
    private static boolean isCode(Lookup lookup) {
        return lookup.known() || !(lookup.recognised().best() instanceof SymbolReading);
    }

    private static Meaning meaning(List<Lookup> lookups) {
        return lookups.size() == 1 ? new OneCode(lookups.get(0).recognised().query()) : new SeveralCodes(lookups);
    }
}
