package org.causebook.search;

import java.util.List;
import java.util.Set;

/**
 * Which documents are wanted.
 *
 * @param groups stems of which the document has one from each group or, with {@code any}, from some group
 * @param phrases words that the document has one after the other
 * @param without phrases that it does not have
 * @param any whether one group will do
 */
public record Wanted(List<Set<String>> groups, List<String> phrases, List<String> without, boolean any) {

    public Wanted {
        groups = groups.stream().map(Set::copyOf).toList();
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }
}
