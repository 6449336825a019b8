package org.causebook.persistence.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Retirement;
import org.causebook.code.Notation;
import org.causebook.editing.FurtherCodes;
import org.jspecify.annotations.Nullable;

/** Complete contents of texts that some format could take for something else. The same seed gives the same contents. */
final class HostileContents {

    private static final List<String> PIECES = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "'",
            "'=",
            "''=1",
            "\t",
            "\r\n",
            "\n",
            "\r",
            "\"",
            "\"\"",
            ",",
            ";",
            "|",
            "\\",
            "\\n",
            "\\s",
            "\\|",
            " ",
            "  ",
            "- ",
            ": ",
            "# ",
            "---\n",
            "...\n",
            "&a",
            "*a",
            "<<: *a",
            "!!str",
            "%YAML",
            "null",
            "~",
            "true",
            "0x10",
            "1e3",
            "{",
            "}",
            "[",
            "]",
            "<script>alert(1)</script>",
            "&amp;",
            "<!--",
            "\u2028",
            "\uFEFF",
            "\uFFFE",
            "\uFFFD",
            "\u202E",
            "e\u0301",
            "\uD83D\uDE00",
            "\u00E4",
            "\u4E2D",
            "\u3000",
            "http://a.b/c|d",
            "(a)",
            "See Q1.",
            "| - | - |",
            "word",
            "another word");

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Random random;

    HostileContents(long seed) {
        this.random = new Random(seed);
    }

    EntryContent next(int number) {
        var content = new EntryContent(
                maybe(this::word),
                null,
                text(),
                OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                list(4, this::cause),
                list(3, this::reference),
                list(3, this::text),
                codes(number),
                maybe(() -> 1 + random.nextInt(1000)),
                maybe(() -> new Retirement(text(), maybe(() -> "7"))));
        return FurtherCodes.complete(content, Notation.STATUS_32);
    }

    private Cause cause() {
        return new Cause(
                text(),
                random.nextBoolean() ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                maybe(this::text),
                list(2, this::reference));
    }

    private Reference reference() {
        return new Reference(
                random.nextInt(5) == 0 ? "https://example.org/alone" : text(),
                maybe(() -> "https://example.org/" + random.nextInt() + "?a|b\\n"),
                maybe(this::text));
    }

    private List<EntryCode> codes(int number) {
        var further = 3_000_000_000L + number;
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(
                        EntryCode.of(String.valueOf(further), EntryCode.Kind.ALIAS, null, null, null),
                        EntryCode.of(String.valueOf(further), EntryCode.Kind.FORMER, text(), null, null),
                        EntryCode.of("5xx", EntryCode.Kind.ALIAS, "range", 500L, 599L));
    }

    /** Never blank: a blank text counts as none. */
    private String text() {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().isBlank() ? text + "x" : text.toString();
    }

    private String word() {
        return text().replaceAll("\\s", "_")
                .codePoints()
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(int most, Supplier<T> value) {
        var list = new ArrayList<T>();
        int size = random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            list.add(value.get());
        }
        return list;
    }
}
