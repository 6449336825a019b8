package org.causebook.ui.lookup;

import java.util.List;

/**
 * What the parts of a code say when it is read after one plan.
 *
 * @param title the plan's name
 * @param note what a reader should know before trusting it, empty when there is nothing
 */
public record Decoding(String title, List<Fact> facts, String note) {

    public Decoding {
        facts = List.copyOf(facts);
    }

    /** One part of a code. */
    public record Fact(String label, String value) {}
}
