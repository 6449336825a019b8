package org.causebook.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causebook.catalog.Audience;
import org.causebook.catalog.Entry;
import org.causebook.catalog.InvalidQuery;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.EnhancedReading;
import org.causebook.code.NearMiss;
import org.causebook.code.NotACode;
import org.causebook.code.SqlStateReading;
import org.causebook.code.StatusValue;
import org.causebook.code.SymbolReading;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.Lookup;
import org.causebook.lookup.NotCodes;
import org.causebook.lookup.Suggestion;

/**
 * Use case: make something of what a reader put into the one box, be it a code or a text that contains some. The text is
 * read as a scan reads a log, so that what a form claims leads to its catalog.
 */
@ApplicationScoped
public class InterpretInput {

    /** How many characters a text may have. */
    public static final int LONGEST = 8 * 1024;

    private static final int MAX_FOUND = 20;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^\\s()]{1,40})\\)[.!]?\\s*$");
    private static final Pattern NAMED_STATE = Pattern.compile("sqlstate\\W{1,3}(\\w{5})", Pattern.CASE_INSENSITIVE);

    private final LookUpCodes codes;
    private final ScanLog scan;

    @Inject
    public InterpretInput(LookUpCodes codes, ScanLog scan) {
        this.codes = codes;
        this.scan = scan;
    }

    /** What the input turned out to be. */
    public sealed interface Meaning {}

    /**
     * One code.
     *
     * @param typed the code as it was written
     * @param catalog slug of the catalog that the text means; empty when it means none
     */
    public record OneCode(String typed, String catalog) implements Meaning {}

    /**
     * A text that contains several codes.
     *
     * @param lookups at most 20, each code once, the one first that tells most
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

    /**
     * A code in a text.
     *
     * @param typed the text to look up
     * @param catalog slug of the catalog that comes first; empty when none does
     */
    private record Mention(String typed, String catalog, LoggedCode code) {}

    /** Reads the input for everyone. */
    public Meaning interpret(String input) {
        return interpret(Audience.PUBLIC, input);
    }

    /**
     * Reads the input. What the audience's catalogs hold decides whether it is one name; which names a longer text contains
     * is decided by what public catalogs hold.
     */
    public Meaning interpret(Audience audience, String input) {
        try {
            var lookup = codes.lookUp(audience, input, Optional.empty());
            return new OneCode(lookup.recognised().query(), "");
        } catch (NotCodes notOneCode) {
            var joined = joined(input);
            if (joined.isPresent()) {
                return joined.get();
            }
            var mentions = mentions(input);
            if (mentions.isEmpty()) {
                return inBrackets(audience, input)
                        .<Meaning>map(lookup -> new OneCode(lookup.recognised().query(), ""))
                        .orElseGet(() -> new NoCode(notOneCode.first(), notOneCode.suggestions()));
            }
            var first = mentions.get(0);
            return mentions.size() == 1
                    ? new OneCode(first.typed(), first.catalog())
                    : new SeveralCodes(lookUp(audience, mentions));
        }
    }

    /**
     * Looks up the codes that a text contains.
     *
     * @param text at most {@value #LONGEST} characters
     * @return at most 20 lookups, each code once, the one first that tells most
     * @throws InvalidQuery if the text is too long
     * @throws NotCodes if the text contains no code
     */
    public List<Lookup> lookUp(Audience audience, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidQuery("text", "must have at most " + LONGEST + " characters");
        }
        try {
            return List.of(codes.lookUp(audience, text, Optional.empty()));
        } catch (NotCodes notOneCode) {
            var joined = joined(text);
            if (joined.isPresent()) {
                return List.of(codes.lookUp(audience, joined.get().typed(), Optional.empty()));
            }
            var mentions = mentions(text);
            if (mentions.isEmpty()) {
                return List.of(inBrackets(audience, text).orElseThrow(() -> notOneCode));
            }
            return lookUp(audience, mentions);
        }
    }

    /** Hexadecimal digits that a space splits. */
    private static Optional<OneCode> joined(String input) {
        return NearMiss.of(input).stream()
                .filter(miss -> miss.slip() == NearMiss.Slip.SPLIT)
                .findFirst()
                .map(miss -> new OneCode(miss.reading().canonical(), ""));
    }

    /** A message whose words announce no code often ends with it: {@code The network path was not found. (53)}. */
    private Optional<Lookup> inBrackets(Audience audience, String text) {
        var last = IN_BRACKETS.matcher(text);
        if (!last.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(codes.lookUp(audience, last.group(1), Optional.empty()))
                    .filter(Lookup::known);
        } catch (NotCodes other) {
            return Optional.empty();
        }
    }

    private List<Lookup> lookUp(Audience audience, List<Mention> mentions) {
        var byCatalog = new LinkedHashMap<String, List<String>>();
        mentions.forEach(mention -> byCatalog
                .computeIfAbsent(mention.catalog(), unused -> new ArrayList<>())
                .add(mention.typed()));
        var lookups = new LinkedHashMap<String, List<Lookup>>();
        byCatalog.forEach((catalog, typed) ->
                lookups.put(catalog, new ArrayList<>(codes.lookUp(audience, typed, preferred(catalog)))));
        return mentions.stream()
                .map(mention -> withEntries(
                        lookups.getOrDefault(mention.catalog(), List.of()).remove(0), mention.code()))
                .toList();
    }

    /** The lookup with what the text was found to mean first, such as the flags of a sum. */
    private static Lookup withEntries(Lookup lookup, LoggedCode code) {
        if (!code.known()
                || (lookup.known()
                        && lookup.entries().get(0).equals(code.entries().get(0)))) {
            return lookup;
        }
        var entries = new LinkedHashSet<>(code.entries());
        entries.addAll(lookup.entries());
        return new Lookup(
                lookup.recognised(),
                lookup.preferred(),
                List.copyOf(entries),
                lookup.related(),
                lookup.suggestions(),
                lookup.asOf());
    }

    private static Optional<String> preferred(String catalog) {
        return catalog.isEmpty() ? Optional.empty() : Optional.of(catalog);
    }

    private static Set<String> namedStates(String input) {
        return NAMED_STATE
                .matcher(input)
                .results()
                .map(named -> named.group(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What the text mentions, each code once, the one first that tells most. */
    private List<Mention> mentions(String input) {
        var found = scan.read(input).found();
        var namedStates = namedStates(input);
        var distinct = new LinkedHashMap<LoggedCode, Mention>();
        found.forEach(find -> distinct.putIfAbsent(find.code(), mention(find)));
        var mentions = distinct.values().stream()
                .filter(InterpretInput::isReadable)
                .sorted(Comparator.comparing((Mention mention) -> rank(mention.code(), namedStates)))
                .toList();
        return withoutRepetitions(mentions).stream().limit(MAX_FOUND).toList();
    }

    private static Mention mention(Find find) {
        var code = find.code();
        var catalog = code.known() ? code.entries().get(0).catalog() : code.catalog();
        boolean negative = code.known()
                && code.recognised()
                        .best()
                        .value()
                        .filter(StatusValue::isSmallNegative)
                        .isPresent()
                && code.recognised().readings().stream()
                        .noneMatch(reading -> code.entries().get(0).fit(reading).isPresent());
        // A kernel's -110 is the errno 110.
        var typed = code.recognised().query();
        return new Mention(negative ? typed.substring(1) : typed, catalog, code);
    }

    private static boolean isReadable(Mention mention) {
        try {
            return !CodeRecogniser.recognise(mention.typed()).onlyIfPublished()
                    || mention.code().known();
        } catch (NotACode other) {
            return false;
        }
    }

    /**
     * Lower comes first: what a standard names outright, then what a form claims, then other known codes, then those that
     * say that all went well. An enhanced mail status says more than the reply before it.
     */
    private static int rank(LoggedCode code, Set<String> namedStates) {
        var best = code.recognised().best();
        if (!code.known()) {
            return best instanceof SymbolReading ? 5 : 4;
        }
        if (AnswerCandidates.isSuccess(code.entries())) {
            return 3;
        }
        boolean named = best instanceof SqlStateReading
                && namedStates.contains(code.recognised().query().toUpperCase(Locale.ROOT));
        return named || best instanceof EnhancedReading ? 0 : code.catalog().isEmpty() ? 2 : 1;
    }

    /** A name beside the number of the same entry repeats it. */
    private static List<Mention> withoutRepetitions(List<Mention> mentions) {
        var kept = new LinkedHashMap<Object, Mention>();
        for (var mention : mentions) {
            var code = mention.code();
            Object key = code.known() ? identity(code.entries().get(0)) : code;
            var before = kept.get(key);
            boolean number = before != null
                    && before.code().recognised().best() instanceof SymbolReading
                    && !(code.recognised().best() instanceof SymbolReading);
            if (before == null || number) {
                kept.put(key, mention);
            }
        }
        return List.copyOf(kept.values());
    }

    private static String identity(Entry entry) {
        return entry.catalog() + ' ' + entry.code();
    }
}
