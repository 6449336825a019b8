package org.causebook.ui.scan;

import java.util.List;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Outcome;
import org.causebook.scan.LoggedCode;
import org.causebook.ui.lookup.Decoding;
import org.causebook.ui.lookup.Sense;
import org.causebook.ui.page.Addresses;

/**
 * A code of the log beside it.
 *
 * @param number its place in the list, from 1
 */
public record CodeView(int number, LoggedCode code) {

    private static final int MOST_ENTRIES = 3;

    /** What marks in the log link to. */
    public String anchor() {
        return "code-" + number;
    }

    /** As the log has it first. */
    public String text() {
        return code.recognised().query();
    }

    /** How its address writes it, where that is another text; empty else. */
    public String canonical() {
        return code.canonical().equals(text()) ? "" : code.canonical();
    }

    public boolean known() {
        return code.known();
    }

    /** A class of style sheets: whether it is known, and as what. */
    public String kind() {
        return code.entries().stream()
                .findFirst()
                .map(entry -> entry.outcome() == Outcome.ERROR ? "is-known is-error" : "is-known")
                .orElse("is-unknown");
    }

    public String times() {
        return code.count() == 1 ? "once" : code.count() + " times";
    }

    public int firstLine() {
        return code.firstLine();
    }

    /** The page that tells all. */
    public String address() {
        return Addresses.ofCode(code.canonical());
    }

    /** The best entries. */
    public List<Entry> entries() {
        return code.entries().stream().limit(MOST_ENTRIES).toList();
    }

    /** What the parts of the code say, the likeliest plan alone. */
    public List<Decoding> decodings() {
        var readings = code.recognised().readings();
        return new Sense(code.canonical(), readings, List.of())
                .decodings().stream().limit(1).toList();
    }
}
