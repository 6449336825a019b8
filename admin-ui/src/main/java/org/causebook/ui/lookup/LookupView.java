package org.causebook.ui.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.code.Reading;
import org.causebook.code.Relation.Kind;
import org.causebook.lookup.Lookup;
import org.causebook.lookup.Related;
import org.causebook.lookup.Suggestion;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Preview;
import org.causebook.ui.report.ReportForm;

/**
 * A lookup in the order in which a page or a text tells it.
 *
 * @param senses the codes that the text can stand for, best first; the one that the preferred catalog answers first
 */
public record LookupView(Lookup lookup, List<Sense> senses) {

    private static final int TITLE = 60;

    public LookupView {
        senses = List.copyOf(senses);
    }

    /** Sorts the entries under the code that each answers. An entry is told once, under the best. */
    public static LookupView of(Lookup lookup) {
        var readings = new LinkedHashMap<String, List<Reading>>();
        lookup.recognised()
                .readings()
                .forEach(reading -> readings.computeIfAbsent(reading.canonical(), unused -> new ArrayList<>())
                        .add(reading));
        var left = new ArrayList<>(lookup.entries());
        var senses = new ArrayList<Sense>();
        readings.forEach((canonical, taken) -> {
            var answers = left.stream().filter(entry -> answers(entry, taken)).toList();
            left.removeAll(answers);
            senses.add(new Sense(canonical, taken, answers));
        });
        if (!left.isEmpty()) {
            senses.set(0, senses.get(0).with(left));
        }
        lookup.preferred().ifPresent(slug -> senses.sort(Comparator.comparing(sense -> !holds(sense, slug))));
        return new LookupView(lookup, senses);
    }

    /** The code that most people would mean. */
    public Sense best() {
        return senses.get(0);
    }

    /** The text of the page's own address. */
    public String canonical() {
        return lookup.recognised().canonical();
    }

    /** What the page is headed: the text as typed when it is ambiguous, else the code, a name as its entry spells it. */
    public String title() {
        return lookup.entries().stream()
                .findFirst()
                .map(Entry::display)
                .filter(display -> display.equalsIgnoreCase(asked()))
                .orElse(asked());
    }

    /**
     * The form of the code that leads its page: hexadecimal for a number with the highest bit set, unless the catalog
     * of the best answer writes it otherwise.
     */
    public String heading() {
        var bestIsOfProduct = lookup.entries().stream()
                .findFirst()
                .filter(entry -> entry.scope() == Scope.PRODUCT)
                .isPresent();
        return ambiguous() || bestIsOfProduct ? title() : best().hexOfNegative().orElse(title());
    }

    /** The name of the code in the best answer; empty where that has none or stands in, or it is the heading itself. */
    public Optional<String> symbol() {
        return best(false)
                .filter(entry -> !ambiguous() && entry.named())
                .map(Entry::symbol)
                .filter(symbol -> !symbol.equals(heading()));
    }

    /** The page's name in tabs, bookmarks and lists of hits. */
    public String pageTitle() {
        var name = symbol().map(symbol -> heading() + " " + symbol).orElse(heading());
        return best(false)
                .map(entry -> name + ": " + Preview.brief(entry.meaning(), TITLE))
                .orElse(name);
    }

    /** What the page says, for search engines and link previews. */
    public String description() {
        return best(false)
                .map(Preview::description)
                .or(this::standIn)
                .orElse("No catalog has an entry for " + heading() + " yet.");
    }

    /** The best answer, if it stands in for an entry of the code itself, or if it does not. */
    private Optional<Entry> best(boolean standsIn) {
        return lookup.entries().stream()
                .findFirst()
                .filter(entry -> standsIn != answers(entry, lookup.recognised().readings()));
    }

    /** Whether a reading is told in one line: others have an answer, and it has none. */
    public boolean folds(Sense sense) {
        return known() && ambiguous() && sense.entries().isEmpty();
    }

    private String asked() {
        return ambiguous() ? lookup.recognised().query().strip() : canonical();
    }

    public boolean ambiguous() {
        return lookup.recognised().ambiguous();
    }

    public boolean known() {
        return lookup.known();
    }

    /** What readers are asked about a code whose cause nobody knows; empty where an entry tells it. */
    public Optional<ReportForm> reportForm() {
        return lookup.entries().stream().anyMatch(Entry::causeDetermined)
                ? Optional.empty()
                : Optional.of(ReportForm.blank(canonical()));
    }

    /** What stands in an arithmetical relation to the code. */
    public List<Related> related() {
        return lookup.related().stream()
                .filter(each -> each.kinship() != Kind.CLOSE)
                .toList();
    }

    /** Entries of numbers close to an unknown one. */
    public List<Entry> close() {
        return lookup.related().stream()
                .filter(each -> each.kinship() == Kind.CLOSE)
                .map(Related::entry)
                .toList();
    }

    public List<Suggestion> suggestions() {
        return lookup.suggestions();
    }

    /** The heading level of a layer: one deeper where each reading has a heading of its own. */
    public int layerLevel() {
        return ambiguous() ? 3 : 2;
    }

    /** The heading level of an entry. */
    public int entryLevel() {
        return layerLevel() + 1;
    }

    /** What the page says about the preferred catalog; empty when none was asked for. */
    public Optional<String> preference() {
        return lookup.preferred()
                .map(slug -> lookup.entries().stream()
                        .filter(entry -> entry.catalog().equals(slug))
                        .findFirst()
                        .map(entry -> "Entries of “" + entry.catalogTitle() + "” come first, as the address asks.")
                        .orElseGet(() -> "The catalog “" + slug + "” has no entry for this code."));
    }

    /** What the page says where the first answers are entries of other codes; empty where they are of this one. */
    public Optional<String> standIn() {
        return best(true)
                .map(entry -> entry.notation() == Notation.FLAGS
                        ? canonical() + " is a sum of flags without an entry of its own. Its parts are below."
                        : "There is no entry for " + canonical() + " itself. " + entry.display()
                                + " says the same less precisely.");
    }

    /** The page without a preference. */
    public String address() {
        return Addresses.ofCode(canonical());
    }

    /** The page of the text as it was typed, which tells all readings of an ambiguous one. */
    public String titleAddress() {
        return Addresses.ofCode(asked());
    }

    /** What the API says about the same text. */
    public String apiAddress() {
        var query = lookup.preferred()
                .map(slug -> "?catalog=" + Addresses.encoded(slug))
                .orElse("");
        return Addresses.ofCodeInApi(asked()) + query;
    }

    private static boolean answers(Entry entry, List<Reading> readings) {
        return readings.stream().anyMatch(reading -> entry.fit(reading).isPresent());
    }

    private static boolean holds(Sense sense, String slug) {
        return sense.entries().stream().anyMatch(entry -> entry.catalog().equals(slug));
    }
}
