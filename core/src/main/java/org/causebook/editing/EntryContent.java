package org.causebook.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Everything that editors write about an entry. In a draft it may be incomplete; what was submitted never is.
 *
 * @param symbol the name that headers give the code
 * @param symbolNote where or when that name holds
 * @param meaning what the code says, plain text
 * @param outcome null until someone has chosen
 * @param causes most likely first; none means that the cause is not determined
 * @param appliesTo narrows what the catalog applies to
 * @param codes further codes, aliases and former ones; in a draft only text, qualifier and kind are sure
 * @param articlePosition row in the article that the catalog continues, from 1
 * @param retirement why the entry is retired; null while it is in use
 */
public record EntryContent(
        @Nullable String symbol,
        @Nullable String symbolNote,
        @Nullable String meaning,
        @Nullable Outcome outcome,
        List<WrittenCause> causes,
        List<WrittenReference> references,
        List<String> appliesTo,
        List<EntryCode> codes,
        @Nullable Integer articlePosition,
        @Nullable Retirement retirement) {

    /** The longest explanation or resolution, in characters. */
    public static final int MAX_PROSE = 20_000;

    private static final int MAX_LINE = 300;
    private static final int MAX_MEANING = 4_000;
    private static final Pattern SYMBOL = Pattern.compile("\\S{1,128}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:+-]{0,63}");

    /** @throws InvalidContent if some text is too long, or holds what cannot be stored */
    public EntryContent {
        symbol = Text.orNull(symbol);
        symbolNote = Text.orNull(symbolNote);
        meaning = Text.orNull(meaning);
        causes = List.copyOf(causes);
        references = List.copyOf(references);
        appliesTo = appliesTo.stream().filter(each -> !each.isBlank()).toList();
        codes = List.copyOf(codes);
        var faults = new ArrayList<Fault>();
        Text.check("symbol", symbol, MAX_LINE, faults::add);
        Text.check("symbolNote", symbolNote, MAX_LINE, faults::add);
        Text.check("meaning", meaning, MAX_MEANING, faults::add);
        checkParts(causes, references, appliesTo, codes, faults::add);
        if (retirement != null) {
            Text.check("retirement.reason", retirement.reason(), MAX_MEANING, faults::add);
            Text.check("retirement.successor", retirement.successor(), MAX_LINE, faults::add);
        }
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }

    /** Nothing written yet. */
    public static EntryContent empty() {
        return new EntryContent(null, null, null, null, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /** The same, retired or, with null, in use again. */
    public EntryContent withRetirement(@Nullable Retirement changed) {
        return new EntryContent(
                symbol, symbolNote, meaning, outcome, causes, references, appliesTo, codes, articlePosition, changed);
    }

    /** The same with other codes. */
    public EntryContent withCodes(List<EntryCode> changed) {
        return new EntryContent(
                symbol,
                symbolNote,
                meaning,
                outcome,
                causes,
                references,
                appliesTo,
                changed,
                articlePosition,
                retirement);
    }

    /** What has to be mended before readers may see it; empty when it is complete. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (meaning == null) {
            faults.add(new Fault("meaning", "says what the code means, and is missing"));
        }
        if (outcome == null) {
            faults.add(new Fault("outcome", "must be chosen"));
        }
        checkSymbol(faults::add);
        for (int i = 0; i < causes.size(); i++) {
            causes.get(i).checkComplete("causes[" + i + "]", faults::add);
        }
        WrittenReference.checkAllComplete(references, "references", faults::add);
        checkCodes(faults::add);
        if (articlePosition != null && articlePosition < 1) {
            faults.add(new Fault("articlePosition", "counts from 1"));
        }
        if (retirement != null && retirement.reason() == null) {
            faults.add(new Fault("retirement.reason", "says why the entry is retired, and is missing"));
        }
        return faults;
    }

    private void checkSymbol(Consumer<Fault> faults) {
        if (symbol != null && !SYMBOL.matcher(symbol).matches()) {
            faults.accept(new Fault("symbol", "must be one word of at most 128 characters"));
        }
        if (symbol == null && symbolNote != null) {
            faults.accept(new Fault("symbolNote", "belongs to a symbol, and there is none"));
        }
    }

    private void checkCodes(Consumer<Fault> faults) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).kind() == EntryCode.Kind.PRIMARY) {
                faults.accept(new Fault("codes[" + i + "].kind", "must be alias or former"));
            }
            if (!CODE.matcher(codes.get(i).text()).matches()) {
                faults.accept(new Fault("codes[" + i + "].text", "does not have the form of a code"));
            }
        }
    }

    private static void checkParts(
            List<WrittenCause> causes,
            List<WrittenReference> references,
            List<String> appliesTo,
            List<EntryCode> codes,
            Consumer<Fault> faults) {
        Text.checkCount("causes", causes, faults);
        for (int i = 0; i < causes.size(); i++) {
            causes.get(i).checkLimits("causes[" + i + "]", faults);
        }
        Text.checkCount("references", references, faults);
        WrittenReference.checkAll(references, "references", faults);
        Text.checkCount("appliesTo", appliesTo, faults);
        for (int i = 0; i < appliesTo.size(); i++) {
            Text.check("appliesTo[" + i + "]", appliesTo.get(i), MAX_LINE, faults);
        }
        Text.checkCount("codes", codes, faults);
        for (int i = 0; i < codes.size(); i++) {
            Text.check("codes[" + i + "].text", codes.get(i).text(), MAX_LINE, faults);
            Text.check("codes[" + i + "].qualifier", codes.get(i).qualifier(), MAX_LINE, faults);
        }
    }
}
