package org.causebook.search;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.causebook.search.SearchIndex.SimilarWord;
import org.causebook.search.SearchIndex.Term;
import org.causebook.search.SearchResult.Correction;
import org.causebook.search.TextQuery.Group;
import org.causebook.search.TextQuery.Phrase;

/** The typed words as stems that entries have; unknown words are replaced by those that were probably meant. */
final class Interpretation {

    private final SearchText text;
    private final Map<String, Term> terms;
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();
    private final List<Correction> corrections = new ArrayList<>();

    private Interpretation(SearchText text, Map<String, Term> terms) {
        this.text = text;
        this.terms = terms;
        text.words().forEach(this::read);
    }

    static Interpretation of(SearchText text, SearchIndex index) {
        var words = Stream.of(text.words(), text.phrases(), text.without())
                .flatMap(List::stream)
                .flatMap(each -> Words.folded(each).stream())
                .distinct()
                .toList();
        var terms = words.isEmpty() ? List.<Term>of() : index.resolve(words);
        return new Interpretation(text, terms.stream().collect(toMap(Term::word, identity())));
    }

    private void read(String typed) {
        var term = Objects.requireNonNull(terms.get(Words.fold(typed)));
        if (term.unknown()) {
            replace(typed, term.similar());
        } else if (term.stem().isPresent()) {
            var number = Words.hasDigits(typed);
            groups.add(new Group(Set.of(term.stem().get()), number ? Group.UNKNOWN : term.entries()));
            marks.addAll(number ? List.of(term.word()) : term.words());
        }
    }

    private void replace(String typed, List<SimilarWord> similar) {
        var meant = Spelling.meant(typed, similar);
        meant.forEach(word -> marks.add(word.word()));
        if (!meant.isEmpty()) {
            groups.add(new Group(
                    meant.stream().map(SimilarWord::stem).collect(toSet()),
                    meant.stream().mapToLong(SimilarWord::entries).sum()));
        }
        var unfinished = meant.stream().anyMatch(SimilarWord::begins);
        // Short words are not counted, so nobody knows whether an entry has one.
        if (!unfinished && typed.length() >= SearchIndex.SHORTEST_SIMILAR) {
            var instead = meant.isEmpty()
                    ? Spelling.nearest(similar)
                    : meant.stream().map(SimilarWord::word).toList();
            corrections.add(new Correction(typed, instead, !meant.isEmpty()));
        }
    }

    /** The query for entries with all the words; empty if no word is left to find anything by. */
    Optional<TextQuery> all() {
        var phrases = phrases(text.phrases());
        var nothingLeft = groups.isEmpty() && phrases.isEmpty() && !text.words().isEmpty();
        return nothingLeft
                ? Optional.empty()
                : Optional.of(new TextQuery(groups, phrases, phrases(text.without()), false, groups));
    }

    /** The query for entries with some of the words; empty if that finds no more than {@link #all()}. */
    Optional<TextQuery> some() {
        var less = groups.size() > 1 || (!groups.isEmpty() && !text.phrases().isEmpty());
        return less
                ? Optional.of(new TextQuery(rarest(), List.of(), phrases(text.without()), true, groups))
                : Optional.empty();
    }

    private List<Phrase> phrases(List<String> texts) {
        return texts.stream()
                .map(phrase -> new Phrase(Words.folded(phrase).stream()
                        .map(word ->
                                Objects.requireNonNull(terms.get(word)).stem().orElse(""))
                        .toList()))
                .filter(phrase -> !phrase.blank())
                .toList();
    }

    /** The words that the fewest entries have, as many of them as can all be ranked. */
    private List<Group> rarest() {
        var rarest = new ArrayList<Group>();
        long entries = 0;
        for (var group :
                groups.stream().sorted(Comparator.comparingLong(Group::entries)).toList()) {
            entries += Math.max(0, group.entries());
            if (rarest.isEmpty() || entries <= SearchIndex.RANKED_AT_ONCE) {
                rarest.add(group);
            }
        }
        return rarest;
    }

    /** The words to mark in a snippet, folded. */
    Set<String> marks() {
        return marks;
    }

    List<Correction> corrections() {
        return corrections;
    }

    /** Whether a word was replaced by one that resembles it. */
    boolean corrected() {
        return corrections.stream().anyMatch(Correction::used);
    }
}
