package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Locale;
import java.util.Objects;
import org.causebook.catalog.EntryCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A further code of an entry as editors write it. */
@JsonInclude(Include.NON_NULL)
@Schema(
        name = "FurtherCode",
        description = "A code that leads to the entry beside the one that it is filed under.",
        requiredProperties = "text")
public record FurtherCodeBody(
        @Schema(description = "The code in any form that the catalog takes.", examples = "0x80040154") @Nullable
        String text,

        @Schema(
                nullable = true,
                description = "`alias`, or `former` for one that is no longer used. Alias when nothing is said.",
                examples = "alias")
        @Nullable
        String kind,

        @Schema(nullable = true, maxLength = 300, description = "Where the code holds, such as linux.") @Nullable
        String qualifier,

        @Schema(nullable = true, description = "The lowest value of a range; otherwise nothing needs to be said.")
        @Nullable
        Long low,

        @Schema(nullable = true, description = "The highest value of a range.") @Nullable
        Long high) {

    private static final long MAX_VALUE = 0xFFFF_FFFFL;

    static FurtherCodeBody from(EntryCode code) {
        return new FurtherCodeBody(code.text(), code.kind().id(), code.qualifier(), code.low(), code.high());
    }

    EntryCode written(Given given, String path) {
        var written = Objects.requireNonNullElse(text, "").strip();
        if (written.isEmpty()) {
            given.fault(path + ".text", "is missing");
        }
        if (!saysRange()) {
            given.fault(path + ".low", "must be from 0 to 4294967295 and not above high; a range has both");
        }
        var as = given.choice(path + ".kind", kind, EntryCode.Kind.class, EntryCode.Kind::id);
        return new EntryCode(
                written,
                written.toUpperCase(Locale.ROOT),
                low,
                high,
                qualifier,
                Objects.requireNonNullElse(as, EntryCode.Kind.ALIAS));
    }

    /** No range at all is right too: then the text says it all. */
    private boolean saysRange() {
        if (low == null || high == null) {
            return Objects.equals(low, high);
        }
        return low >= 0 && low <= high && high <= MAX_VALUE;
    }
}
