package org.causebook.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.causebook.catalog.Audience;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Position;
import org.causebook.catalog.PublishedEntries;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.Recognised;
import org.causebook.code.StatusValue;

/**
 * Use case: answer codes in whatever form they were written. Known codes take one statement, with unknown ones among them
 * it takes a second one for what may have been meant. No transaction joins the two: it would cost a third round trip,
 * and each statement would see its own moment all the same.
 */
@ApplicationScoped
public class LookUpCodes {

    /** How many codes one request may ask for. */
    public static final int MAX_CODES = 1000;

    private final Catalogs catalogs;
    private final PublishedEntries entries;

    @Inject
    public LookUpCodes(Catalogs catalogs, PublishedEntries entries) {
        this.catalogs = catalogs;
        this.entries = entries;
    }

    /**
     * Answers one code from public catalogs.
     *
     * @param preferred slug of the catalog whose entries come first
     * @throws NotCodes if the text is not exactly one code
     * @throws InvalidQuery if there is no such preferred catalog
     */
    public Lookup lookUp(String typed, Optional<String> preferred) {
        return lookUp(Audience.PUBLIC, typed, preferred);
    }

    /** The same from the audience's catalogs. */
    public Lookup lookUp(Audience audience, String typed, Optional<String> preferred) {
        return lookUp(audience, List.of(typed), preferred).get(0);
    }

    /**
     * Answers several codes from public catalogs, in the order given.
     *
     * @param typed 1 to {@value #MAX_CODES} texts
     * @throws NotCodes if any text is not exactly one code
     * @throws InvalidQuery if there are too few or too many texts, or there is no such preferred catalog
     */
    public List<Lookup> lookUp(List<String> typed, Optional<String> preferred) {
        return lookUp(Audience.PUBLIC, typed, preferred);
    }

    /** The same from the audience's catalogs. */
    public List<Lookup> lookUp(Audience audience, List<String> typed, Optional<String> preferred) {
        if (typed.isEmpty() || typed.size() > MAX_CODES) {
            throw new InvalidQuery("codes", "must be 1 to " + MAX_CODES + " codes");
        }
        var visible = audience.of(entries);
        var recognised = recognise(audience, typed, preferred);
        var known = Neighbours.known(visible, recognised, preferred);
        var asOf = preferred.map(slug -> checkCatalog(audience, slug, known)).orElse(known.asOf());
        var answers = recognised.stream()
                .map(each -> answer(each, preferred, known, asOf))
                .toList();
        refuseUnpublishedWords(answers);
        return complete(visible, known, answers);
    }

    private static Lookup answer(Recognised recognised, Optional<String> preferred, KnownEntries known, Position asOf) {
        return new Lookup(recognised, preferred, known.answers(recognised, preferred), List.of(), List.of(), asOf);
    }

    private static List<Lookup> complete(PublishedEntries visible, KnownEntries known, List<Lookup> answers) {
        var neighbours = Neighbours.of(visible, known, answers);
        return answers.stream().map(neighbours::complete).toList();
    }

    /** An entry of the catalog proves that there is one; only without any does it take a question of its own. */
    private Position checkCatalog(Audience audience, String slug, KnownEntries known) {
        return known.touch(slug) ? known.asOf() : known.asOf().and(seen(audience, slug));
    }

    private Position seen(Audience audience, String slug) {
        return audience.of(catalogs)
                .seen(slug)
                .orElseThrow(() -> new InvalidQuery("catalog", "there is no such catalog"));
    }

    private List<Recognised> recognise(Audience audience, List<String> typed, Optional<String> preferred) {
        var recognised = new ArrayList<Recognised>();
        var reasons = new TreeMap<Integer, NotACode>();
        for (int i = 0; i < typed.size(); i++) {
            try {
                recognised.add(CodeRecogniser.recognise(typed.get(i)));
            } catch (NotACode notACode) {
                reasons.put(i, notACode);
            }
        }
        if (!reasons.isEmpty()) {
            preferred.ifPresent(slug -> seen(audience, slug));
            throw new NotCodes(reasons, typed.size() == 1 ? suggestions(audience, typed.get(0)) : List.of());
        }
        return recognised;
    }

    private List<Suggestion> suggestions(Audience audience, String typed) {
        return Neighbours.suggestions(audience.of(entries), typed);
    }

    private static void refuseUnpublishedWords(List<Lookup> answers) {
        var reasons = new TreeMap<Integer, NotACode>();
        for (int i = 0; i < answers.size(); i++) {
            if (isUnpublishedWord(answers.get(i))) {
                reasons.put(i, new NotACode(NotACode.Reason.NOT_A_CODE));
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotCodes(reasons, List.of());
        }
    }

    /** A word without digits is a code only when an entry is called that. */
    private static boolean isUnpublishedWord(Lookup lookup) {
        return !lookup.known() && lookup.recognised().onlyIfPublished();
    }

    /** The values of the numeric readings. */
    static Stream<StatusValue> values(Recognised recognised) {
        return recognised.readings().stream()
                .flatMap(reading -> reading.value().stream())
                .distinct();
    }
}
