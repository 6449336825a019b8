package org.causebook.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.jspecify.annotations.Nullable;

/**
 * What search reads of an entry: words in lower case without accents, separated by spaces.
 *
 * @param texts by weight: codes and symbol; meaning; explanations; everything else, the words of the catalog included.
 *     Empty for an entry that the public cannot read
 * @param names what the entry can be called, for beginnings of it, see {@link Words#name}
 */
public record SearchableTexts(List<String> texts, Map<String, NameKind> names) {

    /** More of one text is not searched: no entry that people read is so long. */
    private static final int LONGEST = 30_000;

    /** What is longer is rarely a word. */
    private static final int LONGEST_WORD = 40;

    /** The numbers of HRESULTs and the like; smaller ones are rarely written in hexadecimal. */
    private static final long LONG_NUMBERS = 0x1_0000;

    private static final Pattern PREFIXED_NUMBER = Pattern.compile("[A-Za-z].*?([0-9]+)");

    public SearchableTexts {
        texts = List.copyOf(texts);
        names = Map.copyOf(names);
    }

    /** What a name is to its entry. */
    public enum NameKind {
        CODE,
        /** A code in another form: hexadecimal, or without its prefix. */
        FORM,
        SYMBOL;

        /** The word used in the database: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The texts of a published entry.
     *
     * @param codes all codes of the entry
     */
    public static SearchableTexts of(CatalogContent catalog, EntryContent entry, List<EntryCode> codes) {
        if (catalog.internal()) {
            return new SearchableTexts(List.of(), Map.of());
        }
        var causes = entry.causes();
        return new SearchableTexts(
                List.of(
                        joined(Stream.concat(
                                Stream.of(entry.symbol()), codes.stream().flatMap(SearchableTexts::forms))),
                        joined(Stream.of(entry.meaning())),
                        joined(causes.stream().map(Cause::explanation)),
                        joined(Stream.of(
                                        causes.stream().map(Cause::resolution),
                                        Stream.of(entry.symbolNote()),
                                        entry.appliesTo().stream(),
                                        Stream.of(
                                                catalog.slug(), catalog.title(), catalog.program(), catalog.product()),
                                        catalog.keywords().stream())
                                .flatMap(each -> each))),
                names(entry.symbol(), codes));
    }

    private static String joined(Stream<? extends @Nullable String> parts) {
        var text = parts.filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Words.joined(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    /** Everything that readers may type for a code. */
    private static Stream<String> forms(EntryCode code) {
        return Stream.of(
                        Stream.of(code.text(), code.key()),
                        hexadecimal(code),
                        number(code),
                        number(code).map(SearchableTexts::withoutZeros))
                .flatMap(each -> each);
    }

    private static Stream<String> hexadecimal(EntryCode code) {
        var low = code.low();
        return low == null || code.isRange() || low < LONG_NUMBERS
                ? Stream.of()
                : Stream.of(String.format(Locale.ROOT, "%08x", low));
    }

    /** The 00942 of ORA-00942. */
    private static Stream<String> number(EntryCode code) {
        var prefixed = PREFIXED_NUMBER.matcher(code.text());
        return prefixed.matches() ? Stream.of(prefixed.group(1)) : Stream.of();
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+", "");
    }

    private static Map<String, NameKind> names(@Nullable String symbol, List<EntryCode> codes) {
        var names = new LinkedHashMap<String, NameKind>();
        for (var code : codes) {
            names.put(Words.name(code.text()), NameKind.CODE);
        }
        for (var code : codes) {
            Stream.of(Stream.of(code.key()), hexadecimal(code), number(code).map(SearchableTexts::withoutZeros))
                    .flatMap(each -> each)
                    .forEach(form -> names.putIfAbsent(Words.name(form), NameKind.FORM));
        }
        names.putIfAbsent(Words.name(Objects.requireNonNullElse(symbol, "")), NameKind.SYMBOL);
        names.remove("");
        return names;
    }

    /** The distinct words of such texts that others are compared with; codes and other numbers are not among them. */
    public static Set<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split(" ", -1)))
                .filter(word -> word.length() >= SearchIndex.SHORTEST_SIMILAR && word.length() <= LONGEST_WORD)
                .filter(word -> !Words.hasDigits(word))
                .collect(Collectors.toSet());
    }
}
