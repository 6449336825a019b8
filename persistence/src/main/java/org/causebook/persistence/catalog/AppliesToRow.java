package org.causebook.persistence.catalog;

import jakarta.persistence.Embeddable;
import org.causebook.catalog.AppliesTo;
import org.jspecify.annotations.Nullable;

/** A product that a catalog applies to. */
@Embeddable
record AppliesToRow(String product, @Nullable String versions) {

    static AppliesToRow of(AppliesTo appliesTo) {
        return new AppliesToRow(appliesTo.product(), appliesTo.versions());
    }

    AppliesTo toAppliesTo() {
        return new AppliesTo(product, versions);
    }
}
