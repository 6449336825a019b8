package org.causebook.ui.editing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.causebook.editing.EntryContent;
import org.causebook.editing.EntryRef;
import org.causebook.editing.WrittenCause;
import org.causebook.editing.WrittenReference;
import org.jspecify.annotations.Nullable;

/** Makes of what is written what readers would see, so that pages show both in the same way. */
final class PreviewEntry {

    private PreviewEntry() {}

    /** The entry as far as it is written; what is not complete enough to be shown is left out. */
    static Entry of(EntryRef ref, EntryContent content, Instant at) {
        var retirement = content.retirement();
        return new Entry(
                ref.catalog(),
                ref.catalog(),
                Scope.PRODUCT,
                ref.code(),
                content.codes(),
                content.symbol(),
                content.symbolNote(),
                Objects.requireNonNullElse(content.meaning(), ""),
                outcome(content),
                content.causes().stream()
                        .filter(cause -> cause.explanation() != null)
                        .map(PreviewEntry::cause)
                        .toList(),
                references(content.references()),
                content.appliesTo(),
                retirement == null ? EntryState.PUBLISHED : EntryState.RETIRED,
                retirement == null ? null : retirement.reason(),
                retirement == null ? null : retirement.successor(),
                content.articlePosition(),
                1,
                at,
                at);
    }

    private static Outcome outcome(EntryContent content) {
        return content.outcome() == null ? Outcome.ERROR : content.outcome();
    }

    private static Cause cause(WrittenCause cause) {
        return new Cause(
                Objects.requireNonNull(cause.explanation()),
                cause.confidence(),
                cause.resolution(),
                references(cause.references()));
    }

    private static List<Reference> references(List<WrittenReference> written) {
        return written.stream()
                .filter(reference -> reference.label() != null)
                .map(reference -> new Reference(
                        Objects.requireNonNull(reference.label()), address(reference.url()), reference.note()))
                .toList();
    }

    private static @Nullable String address(@Nullable String url) {
        return url != null && Reference.isAddress(url) ? url : null;
    }
}
