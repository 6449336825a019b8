package org.causebook.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.causebook.code.Reading;
import org.causebook.code.SymbolReading;
import org.jspecify.annotations.Nullable;

/**
 * What one code means in one catalog, as published.
 *
 * @param catalog slug of the catalog
 * @param catalogTitle title of the catalog
 * @param scope layer of the answer that the catalog belongs to
 * @param code canonical text of the primary code
 * @param codes every code that leads here, the primary one among them
 * @param symbol the name that headers give the code, null when none is known
 * @param symbolNote where or when that name holds, null when everywhere
 * @param causes in order of likelihood; none while no cause is determined
 * @param appliesTo narrows what the catalog applies to; empty when it does not
 * @param retiredReason why it is out of use, null while it is in use
 * @param successor code of the entry of the same catalog that takes its place, null when none does
 * @param articlePosition place in the article that the catalog continues, from 1; null when not in it
 * @param revision how often the entry was published, from 1
 */
public record Entry(
        String catalog,
        String catalogTitle,
        Scope scope,
        String code,
        List<EntryCode> codes,
        @Nullable String symbol,
        @Nullable String symbolNote,
        String meaning,
        Outcome outcome,
        List<Cause> causes,
        List<Reference> references,
        List<String> appliesTo,
        EntryState state,
        @Nullable String retiredReason,
        @Nullable String successor,
        @Nullable Integer articlePosition,
        int revision,
        Instant publishedAt,
        Instant updatedAt) {

    public Entry {
        codes = List.copyOf(codes);
        causes = List.copyOf(causes);
        references = List.copyOf(references);
        appliesTo = List.copyOf(appliesTo);
    }

    /** Whether anybody knows why the code comes up. A success needs no cause. */
    public boolean causeDetermined() {
        return outcome == Outcome.SUCCESS || !causes.isEmpty();
    }

    /** How well this entry answers that reading; empty when it does not. */
    public Optional<Fit> fit(Reading reading) {
        var byCode = codes.stream()
                .map(code -> code.fit(reading))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return byCode.isPresent() || !isCalled(reading) ? byCode : Optional.of(Fit.SYMBOL);
    }

    private boolean isCalled(Reading reading) {
        return reading instanceof SymbolReading
                && Objects.requireNonNullElse(symbol, "")
                        .toUpperCase(Locale.ROOT)
                        .equals(reading.key());
    }

    /** The numeric value of the primary code, unsigned; empty for a code without a number or for a range. */
    public Optional<Long> value() {
        return codes.stream()
                .filter(each -> each.kind() == EntryCode.Kind.PRIMARY && Objects.equals(each.low(), each.high()))
                .findFirst()
                .map(EntryCode::low);
    }

    /** Of what hardly any two have in common: all the rest would take long and tell none apart. */
    @Override
    public int hashCode() {
        return Objects.hash(catalog, code);
    }
}
