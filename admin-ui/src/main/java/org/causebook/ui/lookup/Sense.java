package org.causebook.ui.lookup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.catalog.Entry;
import org.causebook.catalog.Scope;
import org.causebook.code.NumericReading;
import org.causebook.code.Reading;
import org.causebook.code.Reading.Format;
import org.causebook.code.StatusValue;
import org.causebook.ui.page.Addresses;

/**
 * One code that a text can stand for, with the entries that answer it.
 *
 * @param canonical the text of its address
 * @param readings the ways of reading the text that lead to this code, best first
 * @param entries best first
 */
public record Sense(String canonical, List<Reading> readings, List<Entry> entries) {

    /** How many entries of a layer are shown whole. */
    private static final int SHOWN = 3;

    public Sense {
        readings = List.copyOf(readings);
        entries = List.copyOf(entries);
    }

    /** A written form of the code. */
    public record Written(String label, String text) {}

    /**
     * Entries that stand in one layer of the answer.
     *
     * @param entries the best ones, shown whole
     * @param others the rest, shown as a line each
     */
    public record Layer(String id, String title, String explanation, List<Entry> entries, List<Entry> others) {}

    /** The same with further entries, which stand in for ones of the code itself. */
    Sense with(List<Entry> standIns) {
        return new Sense(
                canonical,
                readings,
                Stream.concat(standIns.stream(), entries.stream()).toList());
    }

    /** How the text is taken, such as {@code a decimal number}. */
    public String label() {
        return readings.stream()
                .map(reading -> label(reading.format()))
                .distinct()
                .collect(joining(" or "));
    }

    /** What the page calls this part of itself. */
    public String anchor() {
        return "as-" + readings.get(0).format().label();
    }

    /** The page of this code. */
    public String address() {
        return Addresses.ofCode(canonical);
    }

    /** Every way in which the code is written. */
    public List<Written> forms() {
        return number().map(Sense::forms).orElseGet(() -> List.of(new Written("Code", canonical)));
    }

    /** The forms other than that one. */
    public List<Written> formsBeside(String form) {
        return forms().stream().filter(each -> !each.text().equals(form)).toList();
    }

    /** The hexadecimal form of a number that is negative when it is read with a sign. */
    Optional<String> hexOfNegative() {
        return number().filter(value -> value.signed() < 0).map(StatusValue::hex);
    }

    /** The hexadecimal form of a number. */
    public Optional<String> hex() {
        return number().map(StatusValue::hex);
    }

    /** What its parts say, the likeliest plan first. */
    public List<Decoding> decodings() {
        return readings.stream()
                .map(Decodings::of)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What the code means in general and what products mean by it, that of the best entry first. */
    public List<Layer> layers() {
        var product = layer(
                Scope.PRODUCT,
                "Meaning in specific products",
                "Other programs use the same code for other things: look for the program that returned it.");
        var general = layer(Scope.GENERAL, "General meaning", "");
        var generalFirst = !entries.isEmpty() && entries.get(0).scope() == Scope.GENERAL;
        return (generalFirst ? List.of(general, product) : List.of(product, general))
                .stream().filter(layer -> !layer.entries().isEmpty()).toList();
    }

    private Layer layer(Scope scope, String title, String explanation) {
        var part = entries.stream().filter(entry -> entry.scope() == scope).toList();
        int shown = Math.min(SHOWN, part.size());
        return new Layer(
                anchor() + "-" + scope.id(),
                title,
                explanation,
                part.subList(0, shown),
                part.subList(shown, part.size()));
    }

    private Optional<StatusValue> number() {
        return readings.stream()
                .filter(NumericReading.class::isInstance)
                .findFirst()
                .flatMap(Reading::value);
    }

    private static List<Written> forms(StatusValue value) {
        var hex = new Written("Hexadecimal", value.hex());
        return value.signed() >= 0
                ? List.of(new Written("Signed and unsigned", value.decimal()), hex)
                : List.of(
                        new Written("Unsigned", value.decimal()),
                        new Written("Signed", Integer.toString(value.signed())),
                        hex);
    }

    private static String label(Format format) {
        return switch (format) {
            case DECIMAL -> "a decimal number";
            case HEXADECIMAL -> "a hexadecimal number";
            case HTTP -> "an HTTP status";
            case ENHANCED -> "an enhanced mail status";
            case SQLSTATE -> "an SQLSTATE";
            case PREFIXED -> "a code with a prefix";
            case SYMBOL -> "a symbol";
        };
    }
}
