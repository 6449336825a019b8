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
import org.causebook.search.SearchResult.Facets;

/** Use case: find entries by codes, names, beginnings of these, and words, with typing errors tolerated. */
@ApplicationScoped
public class SearchEntries {

    private static final Found NOTHING = new Found(List.of(), 0, true, new Facets(List.of(), List.of(), List.of()));

    /** Where fewer entries have all the words, those that have most of them are hits too. */
    private static final int ENOUGH = 10;

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
     * The hits for a text, the best first: codes and names, beginnings, then words. No text is an error.
     *
     * @throws InvalidQuery if there is no such catalog to filter by, or the token is not one that this list gave
     */
    public SearchResult search(SearchRequest request) {
        request.filter().catalog().ifPresent(slug -> checkCatalog(request, slug));
        var meaning = Interpretation.of(request.text(), index);
        var found = request.asks() ? index.find(IndexQuery.of(request, meaning.all())) : NOTHING;
        boolean phrases = !request.text().phrases().isEmpty();
        boolean enough = found.total() >= (phrases ? 1 : ENOUGH) || !request.asks();
        var some = meaning.some().filter(query -> !enough && (found.total() == 0 || canAllBeRanked(query)));
        if (some.isEmpty()) {
            return result(request, meaning, found, byWords(meaning));
        }
        var more = index.find(IndexQuery.of(request, some));
        return result(request, meaning, more, phrases ? Hit.Reason.SOME : byWords(meaning));
    }

    /** Otherwise the few entries that have all the words might not be among those that are looked at. */
    private static boolean canAllBeRanked(TextQuery some) {
        return some.expected(0).orElse(0) <= SearchIndex.RANKED_AT_ONCE;
    }

    private static Hit.Reason byWords(Interpretation meaning) {
        return meaning.corrected() ? Hit.Reason.SIMILAR : Hit.Reason.WORDS;
    }

    /** A slug that was typed into the text is part of what is searched for, and then finds nothing. */
    private void checkCatalog(SearchRequest request, String slug) {
        if (!request.text().filters().containsKey("catalog")
                && catalogs.bySlug(slug).isEmpty()) {
            throw new InvalidQuery("catalog", "there is no such catalog");
        }
    }

    private SearchResult result(SearchRequest request, Interpretation meaning, Found found, Hit.Reason byText) {
        var hits = found.matches().stream()
                .map(match -> new Hit(
                        match.entry(),
                        match.because() == Hit.Reason.WORDS ? byText : match.because(),
                        Snippet.of(match.entry(), meaning.marks())))
                .toList();
        return new SearchResult(
                request,
                hits,
                found.total(),
                found.complete(),
                found.facets(),
                meaning.corrections(),
                found.total() == 0 ? suggestions(request.text().plain()) : List.of(),
                next(request, found));
    }

    private static Optional<String> next(SearchRequest request, Found found) {
        int shown = request.offset() + found.matches().size();
        return found.matches().isEmpty() || shown >= found.total()
                ? Optional.empty()
                : Optional.of(request.page().tokenAfter(new Place(Integer.toString(shown), "")));
    }

    private List<Suggestion> suggestions(String text) {
        try {
            return codes.lookUp(text, Optional.empty()).suggestions();
        } catch (NotCodes notCodes) {
            return notCodes.suggestions();
        }
    }
}
