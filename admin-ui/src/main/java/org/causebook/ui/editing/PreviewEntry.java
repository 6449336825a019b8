package org.causebook.ui.editing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.editing.EntryRef;

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
                Notation.SYMBOLIC,
                EntryCode.of(ref.code(), EntryCode.Kind.PRIMARY, null, null, null),
                presentable(content),
                retirement == null ? null : retirement.successor(),
                1,
                at,
                at);
    }

    private static EntryContent presentable(EntryContent content) {
        return new EntryContent(
                content.symbol(),
                content.symbolNote(),
                Objects.requireNonNullElse(content.meaning(), "(no meaning yet)"),
                Objects.requireNonNullElse(content.outcome(), Outcome.ERROR),
                content.causes().stream()
                        .filter(cause -> cause.explanation() != null)
                        .map(cause -> new Cause(
                                cause.explanation(),
                                cause.confidence(),
                                cause.resolution(),
                                references(cause.references())))
                        .toList(),
                references(content.references()),
                content.appliesTo(),
                content.codes(),
                content.articlePosition(),
                content.retirement());
    }

    private static List<Reference> references(List<Reference> written) {
        return written.stream()
                .filter(reference -> reference.label() != null)
                .map(reference ->
                        new Reference(reference.label(), reference.address().orElse(null), reference.note()))
                .toList();
    }
}
