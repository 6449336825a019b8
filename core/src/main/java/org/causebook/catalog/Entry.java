package org.causebook.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.code.Notation;
import org.causebook.code.NumericReading;
import org.causebook.code.Reading;
import org.causebook.code.Reading.Format;
import org.causebook.code.StatusValue;
import org.causebook.code.SymbolReading;
import org.jspecify.annotations.Nullable;

/**
 * What one code means in one catalog, as published: its content, and what publication says about it.
 *
 * @param catalog slug of the catalog
 * @param catalogTitle title of the catalog
 * @param scope layer of the answer that the catalog belongs to
 * @param notation how the catalog writes its codes
 * @param primary the code that the entry is filed under
 * @param content complete, as {@link EntryContent#faults()} says
 * @param successor code of the published entry that takes the place of a retired one; null when there is none
 * @param edition how often the entry was published, from 1
 */
public record Entry(
        String catalog,
        String catalogTitle,
        Scope scope,
        Notation notation,
        EntryCode primary,
        EntryContent content,
        @Nullable String successor,
        int edition,
        Instant publishedAt,
        Instant updatedAt) {

    /**
     * The primary code as people write it: hexadecimal where the catalog does, and a name as its symbol spells it. Its
     * address has the canonical text all the same.
     */
    public String display() {
        var symbol = symbol();
        if (symbol != null && symbol.equalsIgnoreCase(code())) {
            return symbol;
        }
        return value().map(StatusValue::new)
                .map(value -> notation.display(new NumericReading(Format.DECIMAL, value)))
                .orElse(code());
    }

    /** Whether it has a symbol that says more than the code. */
    public boolean named() {
        return symbol() != null && !Objects.equals(symbol(), display());
    }

    /** Canonical text of the primary code. */
    public String code() {
        return primary.text();
    }

    /** Every code that leads here, the primary one first. */
    public List<EntryCode> codes() {
        return content.codes().isEmpty()
                ? List.of(primary)
                : Stream.concat(Stream.of(primary), content.codes().stream()).toList();
    }

    /** The name that headers give the code; null when none is known. */
    public @Nullable String symbol() {
        return content.symbol();
    }

    /** Where or when that name holds; null when everywhere. */
    public @Nullable String symbolNote() {
        return content.symbolNote();
    }

    public String meaning() {
        return Objects.requireNonNull(content.meaning());
    }

    public Outcome outcome() {
        return Objects.requireNonNull(content.outcome());
    }

    /** In order of likelihood; none while no cause is determined. */
    public List<Cause> causes() {
        return content.causes();
    }

    public List<Reference> references() {
        return content.references();
    }

    /** Narrows what the catalog applies to; empty when it does not. */
    public List<String> appliesTo() {
        return content.appliesTo();
    }

    public EntryState state() {
        return content.retirement() == null ? EntryState.PUBLISHED : EntryState.RETIRED;
    }

    /** Why it is out of use; null while it is in use. */
    public @Nullable String retiredReason() {
        var retirement = content.retirement();
        return retirement == null ? null : retirement.reason();
    }

    /** Place in the article that the catalog continues, from 1; null when not in it. */
    public @Nullable Integer articlePosition() {
        return content.articlePosition();
    }

    /** Whether anybody knows why the code comes up. A success needs no cause. */
    public boolean causeDetermined() {
        return content.causeDetermined();
    }

    /** How well this entry answers that reading; empty when it does not. */
    public Optional<Fit> fit(Reading reading) {
        var best = primary.fit(reading);
        for (var code : content.codes()) {
            var fit = code.fit(reading);
            if (fit.isPresent() && (best.isEmpty() || fit.get().compareTo(best.get()) < 0)) {
                best = fit;
            }
        }
        return best.isPresent() || !isCalled(reading) ? best : Optional.of(Fit.SYMBOL);
    }

    /** Whether the reading is of the primary code, and not of a further one. */
    public boolean isFiledUnder(Reading reading) {
        return primary.fit(reading).isPresent();
    }

    /**
     * How near the system is on which this entry answers that reading: 0 for everywhere, then Linux, macOS, others, and
     * Windows last. One number is several errors on several systems, and most logs are of the first ones.
     */
    public int remoteness(Reading reading) {
        if (content.codes().isEmpty()) {
            return primary.remoteness();
        }
        return codes().stream()
                .filter(code -> code.fit(reading).isPresent())
                .mapToInt(EntryCode::remoteness)
                .min()
                .orElse(0);
    }

    private boolean isCalled(Reading reading) {
        return reading instanceof SymbolReading
                && Objects.requireNonNullElse(symbol(), "")
                        .toUpperCase(Locale.ROOT)
                        .equals(reading.key());
    }

    /** The numeric value of the primary code, unsigned; empty for a code without a number or for a range. */
    public Optional<Long> value() {
        return primary.isRange() ? Optional.empty() : Optional.ofNullable(primary.low());
    }

    /** Of what hardly any two have in common: hashing the rest would take long and tell none apart. */
    @Override
    public int hashCode() {
        return Objects.hash(catalog, code());
    }
}
