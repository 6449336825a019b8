package org.causebook.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people write about an entry. Drafts, revisions, published entries, the API, dumps and catalog files
 * all hold it in this one shape. In a draft it may be incomplete; what was submitted never is.
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
        List<Cause> causes,
        List<Reference> references,
        List<String> appliesTo,
        List<EntryCode> codes,
        @Nullable Integer articlePosition,
        @Nullable Retirement retirement) {

    /** The longest explanation or resolution, in characters. */
    public static final int MAX_PROSE = 20_000;

    private static final int MAX_LINE = 300;
    private static final int MAX_MEANING = 4_000;
    private static final Pattern SYMBOL = Pattern.compile("\\S{1,128}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9+-][A-Za-z0-9._:+-]{0,63}");

    /** @throws InvalidContent if some text is too long, or holds what cannot be stored */
    public EntryContent {
        symbol = Text.orNull(symbol);
        symbolNote = Text.orNull(symbolNote);
        meaning = Text.orNull(meaning);
        causes = Text.list(causes);
        references = Text.list(references);
        appliesTo = Text.list(appliesTo).stream()
                .filter(each -> each == null || !each.isBlank())
                .toList();
        codes = Text.list(codes);
        var faults = new ArrayList<Fault>();
        Text.check("symbol", symbol, MAX_LINE, faults::add);
        Text.check("symbolNote", symbolNote, MAX_LINE, faults::add);
        Text.check("meaning", meaning, MAX_MEANING, faults::add);
        Text.checkParts("causes", causes, Cause::checkLimits, faults::add);
        Text.checkParts("references", references, Reference::checkLimits, faults::add);
        Text.checkParts("appliesTo", appliesTo, EntryContent::checkLine, faults::add);
        Text.checkParts("codes", codes, EntryCode::checkLimits, faults::add);
        if (retirement != null) {
            Text.check("retirement.reason", retirement.reason(), MAX_MEANING, faults::add);
            Text.check("retirement.successor", retirement.successor(), MAX_LINE, faults::add);
        }
        InvalidContent.throwIfAny(faults);
    }

    static void checkLine(String line, String path, Consumer<Fault> faults) {
        Text.check(path, line, MAX_LINE, faults);
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

    /** The same with other causes. */
    public EntryContent withCauses(List<Cause> changed) {
        return new EntryContent(
                symbol,
                symbolNote,
                meaning,
                outcome,
                changed,
                references,
                appliesTo,
                codes,
                articlePosition,
                retirement);
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

    /** Whether somebody knows why the code comes up. A success needs no cause. */
    public boolean causeDetermined() {
        return outcome == Outcome.SUCCESS || !causes.isEmpty();
    }

    /** What has to be mended before readers may see it; empty when it is complete. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (meaning == null) {
            faults.add(new Fault("meaning", "is missing: say what the code means"));
        }
        if (outcome == null) {
            faults.add(new Fault("outcome", "is missing"));
        }
        if (symbol != null && !SYMBOL.matcher(symbol).matches()) {
            faults.add(new Fault("symbol", "must be one word of at most 128 characters"));
        }
        if (symbol == null && symbolNote != null) {
            faults.add(new Fault("symbolNote", "needs a symbol, and there is none"));
        }
        Text.each("causes", causes, Cause::checkComplete, faults::add);
        Text.each("references", references, Reference::checkComplete, faults::add);
        Text.each("codes", codes, EntryContent::checkComplete, faults::add);
        if (articlePosition != null && articlePosition < 1) {
            faults.add(new Fault("articlePosition", "must be 1 or more"));
        }
        if (retirement != null && retirement.reason() == null) {
            faults.add(new Fault("retirement.reason", "is missing: say why the entry is retired"));
        }
        return faults;
    }

    private static void checkComplete(EntryCode code, String path, Consumer<Fault> faults) {
        if (code.kind() == EntryCode.Kind.PRIMARY) {
            faults.accept(new Fault(path + ".kind", "must be alias or former"));
        }
        if (!CODE.matcher(code.text()).matches()) {
            faults.accept(new Fault(path + ".text", "does not have the form of a code"));
        }
    }
}
