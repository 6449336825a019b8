package org.causebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Use case: suggest codes, symbols and catalogs that begin with what is being typed. */
@ApplicationScoped
public class SuggestWhileTyping {

    private static final int MOST = 8;

    private final SearchIndex index;

    @Inject
    public SuggestWhileTyping(SearchIndex index) {
        this.index = index;
    }

    /** At most 8 suggestions; none for a text that no code, symbol or catalog can begin with. */
    public List<Completion> suggest(String typed) {
        var title = Words.joined(typed);
        return title.isEmpty() || title.length() > Words.LONGEST_NAME
                ? List.of()
                : index.beginning(Words.name(typed), title, MOST);
    }

    /**
     * What the reader may be about to type.
     *
     * @param text a code, a symbol, or the title of a catalog
     * @param detail the meaning of the entry, or the summary of the catalog
     * @param catalog slug of the catalog
     * @param code code of the entry; null for a catalog
     */
    public record Completion(
            Kind kind,
            String text,
            String detail,
            String catalog,
            @Nullable String code) {

        /** What is suggested. */
        public enum Kind {
            CODE,
            SYMBOL,
            CATALOG;

            /** The word used in the API: the lower-case name. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
