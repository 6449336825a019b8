package org.causebook.search;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The typed words as what entries have, the unknown ones replaced by what was probably meant.
 *
 * @param groups for each word that says something, the stems that will do
 * @param rarest the groups by how few entries have them, as far as those can all be ranked
 * @param marks the words to mark in a snippet
 */
record Meaning(
        SearchText text,
        List<Set<String>> groups,
        List<Set<String>> rarest,
        Set<String> marks,
        List<Correction> corrections) {

    private record Group(Set<String> stems, long documents) {}

    static Meaning of(SearchText text, SearchIndex index) {
        var groups = new ArrayList<Group>();
        var marks = new HashSet<String>();
        var corrections = new ArrayList<Correction>();
        for (var term : terms(text.words(), index)) {
            if (term.stem().isPresent() && (term.documents() > 0 || hasDigits(term.typed()))) {
                groups.add(new Group(Set.of(term.stem().get()), term.documents()));
                marks.addAll(term.words());
            } else if (term.stem().isPresent()) {
                var meant = Repair.meant(term.typed(), term.similar());
                meant.forEach(word -> marks.add(word.word()));
                group(meant).ifPresent(groups::add);
                correction(term, meant).ifPresent(corrections::add);
            }
        }
        text.words().stream().filter(Meaning::hasDigits).forEach(marks::add);
        return new Meaning(text, stems(groups), rarest(groups), marks, corrections);
    }

    private static List<Term> terms(List<String> words, SearchIndex index) {
        var slips = words.stream().filter(Meaning::mayBeSlip).collect(toSet());
        return words.isEmpty() ? List.of() : index.resolve(words, slips, Repair.CANDIDATES);
    }

    /** Nothing begins with, or is a slip away from, so little that it could be told what was meant. */
    private static boolean mayBeSlip(String word) {
        return word.length() >= Repair.SHORTEST && !hasDigits(word);
    }

    /** Numbers are not among the words that are counted. */
    private static boolean hasDigits(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static Optional<Group> group(List<SimilarWord> words) {
        var stems = new LinkedHashSet<String>();
        words.forEach(word -> stems.add(word.stem()));
        long documents = words.stream().mapToLong(SimilarWord::documents).sum();
        return stems.isEmpty() ? Optional.empty() : Optional.of(new Group(stems, documents));
    }

    private static Optional<Correction> correction(Term term, List<SimilarWord> meant) {
        var finished = meant.stream().anyMatch(SimilarWord::begins);
        if (finished) {
            return Optional.empty();
        }
        var instead = meant.isEmpty()
                ? Repair.nearest(term.similar())
                : meant.stream().map(SimilarWord::word).toList();
        return Optional.of(new Correction(term.typed(), instead, !meant.isEmpty()));
    }

    private static List<Set<String>> rarest(List<Group> groups) {
        var sorted = groups.stream()
                .sorted(Comparator.comparingLong(Group::documents))
                .toList();
        var rarest = new ArrayList<Group>();
        long documents = 0;
        for (var group : sorted) {
            documents += group.documents();
            if (rarest.isEmpty() || documents <= SearchIndex.MOST_RANKED) {
                rarest.add(group);
            }
        }
        return stems(rarest);
    }

    private static List<Set<String>> stems(List<Group> groups) {
        return groups.stream().map(Group::stems).toList();
    }

    /** What has all the words; empty when no word is left to find anything by. */
    Optional<Wanted> all() {
        var nothingAsked = text.words().isEmpty();
        return groups.isEmpty() && !nothingAsked && text.phrases().isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(groups, text.phrases(), text.without(), false));
    }

    /** What has some of the words, where that is more than {@link #all()} asks for. */
    Optional<Wanted> some() {
        return groups.size() > 1 || (!groups.isEmpty() && !text.phrases().isEmpty())
                ? Optional.of(new Wanted(rarest, List.of(), text.without(), true))
                : Optional.empty();
    }

    /** Whether a word was replaced by one that resembles it. */
    boolean corrected() {
        return corrections.stream().anyMatch(Correction::used);
    }
}
