package org.causebook.persistence.editing;

import java.util.List;
import java.util.Optional;
import org.causebook.catalog.Outcome;
import org.causebook.editing.EntryContent;
import org.causebook.editing.Retirement;
import org.jspecify.annotations.Nullable;

/**
 * The content of an entry in format 1: the keys of the JSON that drafts and revisions hold, and that publication reads
 * in SQL. Whatever a shipped catalog left out is absent, whatever it has beyond this is not read.
 */
record StoredContent(
        @Nullable String symbol,
        @Nullable String symbolNote,
        @Nullable String meaning,
        @Nullable String outcome,
        @Nullable List<StoredCause> causes,
        @Nullable List<StoredReference> references,
        @Nullable List<String> appliesTo,
        @Nullable List<StoredCode> codes,
        @Nullable Integer articlePosition,
        @Nullable StoredRetirement retirement) {

    /** Why an entry is retired. */
    record StoredRetirement(
            @Nullable String reason, @Nullable String successor) {}

    static StoredContent of(EntryContent content) {
        return new StoredContent(
                content.symbol(),
                content.symbolNote(),
                content.meaning(),
                Optional.ofNullable(content.outcome()).map(Outcome::id).orElse(null),
                content.causes().stream().map(StoredCause::of).toList(),
                StoredReference.all(content.references()),
                content.appliesTo(),
                content.codes().stream().map(StoredCode::of).toList(),
                content.articlePosition(),
                Optional.ofNullable(content.retirement())
                        .map(each -> new StoredRetirement(each.reason(), each.successor()))
                        .orElse(null));
    }

    EntryContent toContent() {
        return new EntryContent(
                symbol,
                symbolNote,
                meaning,
                outcome == null ? null : Outcome.of(outcome),
                orNone(causes).stream().map(StoredCause::toCause).toList(),
                StoredReference.toReferences(references),
                orNone(appliesTo),
                orNone(codes).stream().map(StoredCode::toCode).toList(),
                articlePosition,
                retirement == null ? null : new Retirement(retirement.reason(), retirement.successor()));
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
