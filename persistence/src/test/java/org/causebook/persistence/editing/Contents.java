package org.causebook.persistence.editing;

import java.util.List;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;

/** What editors may write. */
final class Contents {

    private Contents() {}

    /** Every field filled, and with what is hard to keep: line ends, quotes, signs of JSON and SQL, four-byte characters. */
    static EntryContent full() {
        var reference = new Reference("Q191138 \u2014 \ud83d\udcd6", "https://example.org/a?b=c&d='e'", "{\"x\": 1}");
        return new EntryContent(
                "SYMBOL_\u00dc",
                "up to 4.0",
                "Line one\r\nline two \ud83d\ude00 \\u0000 'quoted' \"twice\" :named ?",
                Outcome.WARNING,
                List.of(
                        new Cause("First *cause*", Confidence.CONFIRMED, "1. Do\n2. Don't", List.of(reference)),
                        new Cause("Second", Confidence.SUSPECTED, null, List.of())),
                List.of(reference, new Reference("Only a label", null, null)),
                List.of("Windows NT 4.0", "Windows 2000"),
                List.of(
                        new EntryCode("77", "77", 77L, 77L, "linux", EntryCode.Kind.ALIAS),
                        new EntryCode("9xx", "9XX", 900L, 999L, null, EntryCode.Kind.FORMER)),
                3,
                null);
    }
}
