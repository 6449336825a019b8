package org.causebook.ui.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.code.HttpReading;
import org.causebook.code.NumericReading;
import org.causebook.code.PrefixedReading;
import org.causebook.code.Reading;
import org.causebook.code.SqlStateReading;
import org.causebook.ui.lookup.Decoding.Fact;

/** Puts into words what the parts of a code say, for any reading. */
final class Decodings {

    private Decodings() {}

    /** The likeliest plan first; none for a name, which has no parts. */
    static List<Decoding> of(Reading reading) {
        if (reading instanceof NumericReading number) {
            return number.layouts().stream().map(LayoutWords::of).toList();
        }
        if (reading instanceof HttpReading http) {
            return List.of(http(http));
        }
        if (reading instanceof SqlStateReading sql) {
            return List.of(sql(sql));
        }
        return reading instanceof PrefixedReading prefixed ? List.of(prefixed(prefixed)) : List.of();
    }

    private static Decoding http(HttpReading http) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Status", Integer.toString(http.status())));
        facts.add(new Fact("Class", http.statusClass().label()));
        Optional.ofNullable(http.subStatus())
                .ifPresent(sub -> facts.add(new Fact("Sub-status", sub + ", as IIS adds it")));
        return new Decoding("HTTP status", facts, "");
    }

    private static Decoding sql(SqlStateReading sql) {
        var name = sql.className().map(known -> ", " + known).orElse("");
        return new Decoding(
                "SQLSTATE",
                List.of(
                        new Fact("Severity", sql.severity().label()),
                        new Fact("Class", sql.classCode() + name),
                        new Fact("Subclass", sql.subclass())),
                "");
    }

    private static Decoding prefixed(PrefixedReading prefixed) {
        return new Decoding(
                "Code with a prefix",
                List.of(new Fact("Prefix", prefixed.prefix()), new Fact("Number", prefixed.digits())),
                "");
    }
}
