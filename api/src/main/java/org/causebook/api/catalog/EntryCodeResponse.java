package org.causebook.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Locale;
import org.causebook.catalog.EntryCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the codes that an entry is known by. */
@JsonInclude(Include.NON_NULL)
@Schema(
        name = "EntryCode",
        description = "One of the codes that an entry is known by.",
        requiredProperties = {"text", "kind"})
public record EntryCodeResponse(
        @Schema(description = "The canonical text of the code.", examples = "2148598792")
        String text,

        @Schema(
                description = "What the code is to the entry: the one that it is filed under, another one,"
                        + " or one no longer used.",
                enumeration = {"primary", "alias", "former"})
        String kind,

        @Schema(description = "The value, or the lowest of a range; absent for a code without a number.") @Nullable
        Long low,

        @Schema(description = "The highest of a range; the same as low for a single value.") @Nullable
        Long high,

        @Schema(description = "Where the code holds, such as linux; absent when everywhere.") @Nullable
        String qualifier) {

    static EntryCodeResponse from(EntryCode code) {
        return new EntryCodeResponse(
                code.text(), code.kind().name().toLowerCase(Locale.ROOT), code.low(), code.high(), code.qualifier());
    }
}
