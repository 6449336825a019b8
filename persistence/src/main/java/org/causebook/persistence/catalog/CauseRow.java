package org.causebook.persistence.catalog;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.Reference;
import org.jspecify.annotations.Nullable;

/** A cause of an entry; its references are kept with those of the entry. */
@Embeddable
record CauseRow(
        int position,
        String explanation,
        Confidence confidence,
        @Nullable String resolution) {

    Cause toCause(List<Reference> references) {
        return new Cause(explanation, confidence, resolution, references);
    }
}
