package org.causebook.api.editing;

import org.causebook.editing.Retirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an entry is out of use. */
@Schema(name = "Retirement", description = "Why an entry is no longer in use.")
public record RetirementBody(
        @Schema(nullable = true, maxLength = 4_000, description = "Why, for readers; needed for submitting.") @Nullable
        String reason,

        @Schema(nullable = true, description = "Code of the entry of the same catalog that takes its place.") @Nullable
        String successor) {

    static @Nullable RetirementBody from(@Nullable Retirement retirement) {
        return retirement == null ? null : new RetirementBody(retirement.reason(), retirement.successor());
    }

    static @Nullable Retirement written(@Nullable RetirementBody body) {
        return body == null ? null : new Retirement(body.reason(), body.successor());
    }
}
