package org.causebook.search;

import java.util.List;
import java.util.Locale;
import org.causebook.catalog.Entry;

/**
 * An entry that a search found.
 *
 * @param snippet the part of its text that matches best; never empty
 */
public record Hit(Entry entry, Reason because, List<SnippetPart> snippet) {

    public Hit {
        snippet = List.copyOf(snippet);
    }

    /** Why an entry is a hit, the best reason first. */
    public enum Reason {
        CODE("its code"),
        NAME("its name"),
        BEGINNING("begins like that"),
        WORDS("has the words"),
        SIMILAR("has similar words"),
        SOME("has some of the words");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        /** The word used in the API: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The reason as people read it. */
        public String phrase() {
            return phrase;
        }
    }

    /**
     * A part of a snippet. Marks are data, not markup, because a text may contain any markup itself.
     *
     * @param mark whether the part is a word that was searched for
     */
    public record SnippetPart(String text, boolean mark) {}
}
