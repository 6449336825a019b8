package org.causebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use case: suggest codes, symbols and catalogs that begin with what is being typed, or the rest of the last word. */
@ApplicationScoped
public class SuggestWhileTyping {

    private static final int MOST = 8;
    private static final int MOST_WORDS = 3;
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{M}]+$");

    private final SearchIndex index;

    @Inject
    public SuggestWhileTyping(SearchIndex index) {
        this.index = index;
    }

    /** At most 8 suggestions; none for a text with which nothing begins. */
    public List<Completion> suggest(String typed) {
        var title = Words.joined(typed);
        if (title.isEmpty() || title.length() > Words.LONGEST_NAME) {
            return List.of();
        }
        return Stream.concat(index.beginning(Words.name(typed), title, MOST).stream(), words(typed.strip()))
                .limit(MOST)
                .toList();
    }

    /** The text with its last word finished as the commonest words of entries are. */
    private Stream<Completion> words(String typed) {
        var last = LAST_WORD.matcher(typed);
        if (!last.find() || last.group().length() < SearchIndex.SHORTEST_SIMILAR) {
            return Stream.empty();
        }
        var before = typed.substring(0, last.start());
        var stems = new HashSet<String>();
        return index.resolve(List.of(Words.fold(last.group()))).stream()
                .flatMap(term -> term.similar().stream())
                .filter(word -> word.begins() && stems.add(word.stem()))
                .limit(MOST_WORDS)
                .map(word -> new Completion(Completion.Kind.WORD, before + word.word(), "Search", null, null));
    }

    /**
     * What the reader may be about to type.
     *
     * @param text a code, a symbol, the title of a catalog, or words to search for
     * @param detail the meaning of the entry, or the summary of the catalog
     * @param catalog slug of the catalog; null for words
     * @param code code of the entry; null for a catalog and for words
     */
    public record Completion(
            Kind kind,
            String text,
            String detail,
            @Nullable String catalog,
            @Nullable String code) {

        /** What is suggested. */
        public enum Kind {
            CODE,
            SYMBOL,
            CATALOG,
            WORD;

            /** The word used in the API: the lower-case name. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
