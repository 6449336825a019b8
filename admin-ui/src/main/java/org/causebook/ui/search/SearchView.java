package org.causebook.ui.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.exchange.FileFormat;
import org.causebook.search.Hit;
import org.causebook.search.SearchResult;
import org.causebook.search.SearchResult.Correction;
import org.causebook.search.SearchResult.Facet;

/**
 * The hits of a search, with the links that filter and lead on.
 *
 * @param address of this search
 */
public record SearchView(SearchResult result, SearchAddress address) {

    /** A value that a filter can have. */
    public record Choice(String value, String label, long count, boolean chosen) {}

    /** A filter and its values, the chosen one or those that would leave some of the hits out. */
    public record Filter(String name, String title, List<Choice> choices) {

        public Filter {
            choices = List.copyOf(choices);
        }
    }

    /** A part of what was typed that is more than a word, as it was understood. */
    public record Part(String label, String text) {}

    /** Another search. */
    public record Link(String label, String address) {}

    /** Something to say about a word that no entry has, and searches with the words that come near it. */
    public record Note(String text, List<Link> near) {

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

    /** The filters that can be set or are; what the text itself says is none. */
    public List<Filter> filters() {
        var facets = result.facets();
        return Stream.of(
                        filter("catalog", "Catalog", facets.catalogs(), address.catalog()),
                        filter("product", "Product", facets.products(), address.product()),
                        filter("outcome", "Outcome", facets.outcomes(), address.outcome()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Filter> filter(String name, String title, List<Facet> facets, Optional<String> chosen) {
        if (result.request().text().filters().containsKey(name) || (chosen.isEmpty() && facets.size() < 2)) {
            return Optional.empty();
        }
        var given = chosen.filter(value -> facets.stream().noneMatch(facet -> isOf(facet, value)))
                .map(value -> new Choice(value, value, 0, true));
        var others = facets.stream()
                .map(facet -> new Choice(
                        facet.value(),
                        facet.label(),
                        facet.count(),
                        chosen.filter(value -> isOf(facet, value)).isPresent()));
        return Optional.of(
                new Filter(name, title, Stream.concat(given.stream(), others).toList()));
    }

    private static boolean isOf(Facet facet, String value) {
        return facet.value().equalsIgnoreCase(value.strip());
    }

    /** Whether a filter is set beside the text. */
    public boolean filtered() {
        return !address.equals(unfilteredAddress());
    }

    /** The search without its filters. */
    public String unfiltered() {
        return unfilteredAddress().path();
    }

    private SearchAddress unfilteredAddress() {
        return new SearchAddress(address.text(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was typed and is more than words. */
    public List<Part> parts() {
        var text = result.request().text();
        return Stream.of(
                        text.phrases().stream().map(phrase -> new Part("Together", phrase)),
                        text.without().stream().map(word -> new Part("Without", word)),
                        text.filters().entrySet().stream()
                                .map(filter -> new Part("Only " + filter.getKey(), filter.getValue())))
                .flatMap(Function.identity())
                .toList();
    }

    /** The hits, those of one code together. */
    public List<List<Hit>> groups() {
        return List.copyOf(result.hits().stream()
                .collect(Collectors.groupingBy(
                        hit -> hit.entry().code(), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
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
                .map(word -> new Link(
                        word,
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
