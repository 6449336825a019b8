package org.causebook.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.causebook.exchange.FileFormat;
import org.causebook.search.SearchResult;
import org.causebook.search.SearchResult.Correction;
import org.causebook.search.SearchResult.Facet;

/**
 * The hits of a search, with the links that filter and lead on.
 *
 * @param address of this search
 */
public record SearchView(SearchResult result, SearchAddress address) {

    /** A link of a filter. */
    public record Choice(String label, long count, String address) {}

    /** A filter that can be set. */
    public record Filter(String title, List<Choice> choices) {

        public Filter {
            choices = List.copyOf(choices);
        }
    }

    /** A filter that is set, and the search without it. */
    public record Chosen(String label, String address) {}

    /** Something to say about a word that no entry has, and searches with the words that come near it. */
    public record Note(String text, List<Choice> near) {

        public Note {
            near = List.copyOf(near);
        }
    }

    /** Whether there is anything to search for. */
    public boolean asked() {
        return result.request().asks();
    }

    public String title() {
        return result.request().typed().isBlank()
                ? "Search"
                : "Search: " + result.request().typed().strip();
    }

    /** How many hits there are, as a sentence. */
    public String count() {
        var total = result.total();
        if (total == 0) {
            return "Nothing was found.";
        }
        return result.complete()
                ? total + (total == 1 ? " entry was found." : " entries were found.")
                : "At least " + total + " entries were found. The best come first.";
    }

    /** The formats in which all hits can be had as a file. */
    public List<FileFormat> formats() {
        return FileFormat.written();
    }

    /** Where all hits are a file of that format. */
    public String export(FileFormat format) {
        var path = address.path();
        return "/api/v1/search/export" + path.substring(path.indexOf('?')) + "&format=" + format.id();
    }

    /** Filters that would leave some of the hits out. */
    public List<Filter> filters() {
        var facets = result.facets();
        var filter = result.request().filter();
        return Stream.of(
                        filter("Catalog", facets.catalogs(), filter.catalog().isPresent(), address::withCatalog),
                        filter("Product", facets.products(), filter.product().isPresent(), address::withProduct),
                        filter("Outcome", facets.outcomes(), filter.outcome().isPresent(), address::withOutcome))
                .filter(each -> each.choices().size() > 1)
                .toList();
    }

    private static Filter filter(
            String title, List<Facet> facets, boolean chosen, Function<Optional<String>, SearchAddress> address) {
        var choices = facets.stream()
                .map(facet -> new Choice(
                        facet.label(),
                        facet.count(),
                        address.apply(Optional.of(facet.value())).path()))
                .toList();
        return new Filter(title, chosen ? List.of() : choices);
    }

    /** The filters of the address. */
    public List<Chosen> chosen() {
        return Stream.of(
                        chosen(address.catalog(), address::withCatalog),
                        chosen(address.product(), address::withProduct),
                        chosen(address.outcome(), address::withOutcome))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Chosen> chosen(Optional<String> value, Function<Optional<String>, SearchAddress> address) {
        return value.map(
                label -> new Chosen(label, address.apply(Optional.empty()).path()));
    }

    /** What became of words that no entry has. */
    public List<Note> notes() {
        return result.corrections().stream().map(this::note).toList();
    }

    private Note note(Correction correction) {
        var instead = String.join("”, “", correction.instead());
        if (correction.used()) {
            return new Note(
                    "No entry has “" + correction.typed() + "”. Searched for “" + instead + "” instead.", List.of());
        }
        var near = correction.instead().stream()
                .map(word -> new Choice(
                        word,
                        0,
                        address.withText(replaced(correction.typed(), word)).path()))
                .toList();
        return new Note(
                "No entry has “" + correction.typed() + "”" + (near.isEmpty() ? " or anything near it." : "."), near);
    }

    private String replaced(String typed, String word) {
        return address.text().replace(typed, word);
    }

    /** Where the hits go on. */
    public Optional<String> next() {
        return result.next().map(token -> address.path(Optional.of(token)));
    }
}
