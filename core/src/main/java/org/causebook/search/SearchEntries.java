package org.causebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Place;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.NotCodes;
import org.causebook.lookup.Suggestion;
import org.causebook.search.SearchIndex.Found;
import org.causebook.search.SearchIndex.Match;

/** Use case: find entries by codes, names, beginnings of these, and words, forgiving slips of the hand. */
@ApplicationScoped
public class SearchEntries {

    private final SearchIndex index;
    private final Catalogs catalogs;
    private final LookUpCodes codes;

    @Inject
    public SearchEntries(SearchIndex index, Catalogs catalogs, LookUpCodes codes) {
        this.index = index;
        this.catalogs = catalogs;
        this.codes = codes;
    }

    /**
     * The hits for a text, the best first: codes and names, beginnings, then words; whatever the text, it is no error.
     *
     * @throws InvalidQuery if there is no such catalog to filter by, or the token is not one that this list gave
     */
    public SearchResult search(SearchQuery query) {
        query.filter().catalog().ifPresent(slug -> checkCatalog(query, slug));
        if (!query.asks()) {
            return result(query, new Answer(Found.NOTHING, Because.WORDS), Meaning.of(query.text(), index));
        }
        var meaning = Meaning.of(query.text(), index);
        return result(query, answer(query, meaning), meaning);
    }

    private record Answer(Found found, Because because) {}

    private Answer answer(SearchQuery query, Meaning meaning) {
        var question = Questions.of(query);
        var found = index.find(meaning.all().map(question::wanting).orElse(question));
        if (found.total() > 0 || meaning.some().isEmpty()) {
            return new Answer(found, meaning.corrected() ? Because.SIMILAR : Because.WORDS);
        }
        return new Answer(index.find(question.wanting(meaning.some().get())), Because.SOME);
    }

    /** A slug that was typed into the text is part of what is searched for, and then finds nothing. */
    private void checkCatalog(SearchQuery query, String slug) {
        if (!query.text().filters().containsKey("catalog")
                && catalogs.bySlug(slug).isEmpty()) {
            throw new InvalidQuery("catalog", "there is no such catalog");
        }
    }

    private SearchResult result(SearchQuery query, Answer answer, Meaning meaning) {
        var found = answer.found();
        var hits = found.matches().stream()
                .map(match -> new Hit(
                        match.entry(), because(match, answer.because()), Snippet.of(match.entry(), meaning.marks())))
                .toList();
        return new SearchResult(
                query,
                hits,
                found.total(),
                found.complete(),
                found.facets(),
                meaning.corrections(),
                found.total() == 0 ? suggestions(query.text().plain()) : List.of(),
                next(query, found));
    }

    private static Because because(Match match, Because text) {
        return switch (match.tier()) {
            case CODE -> Because.CODE;
            case NAME -> Because.NAME;
            case BEGINNING -> Because.BEGINNING;
            case TEXT -> text;
        };
    }

    private static Optional<String> next(SearchQuery query, Found found) {
        int shown = query.offset() + found.matches().size();
        return found.matches().isEmpty() || shown >= found.total()
                ? Optional.empty()
                : Optional.of(query.page().tokenAfter(new Place(Integer.toString(shown), "")));
    }

    private List<Suggestion> suggestions(String text) {
        try {
            return codes.lookUp(text, Optional.empty()).suggestions();
        } catch (NotCodes notCodes) {
            return notCodes.suggestions();
        }
    }
}
