package org.causebook.api.scan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.causebook.api.lookup.ReadingResponse;
import org.causebook.scan.Find;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code, and where it stands. */
@Schema(
        name = "FoundCode",
        description = "A code, and where it stands. What else is known of it is told in the summary.",
        requiredProperties = {"line", "column", "text", "canonical", "as", "known", "entries"})
public record FoundResponse(
        @Schema(description = "Line, from 1.") int line,

        @Schema(description = "Column, from 1, in UTF-16 units.")
        int column,

        @Schema(description = "The code as it stands there.", examples = "0x80110408")
        String text,

        @Schema(description = "The text that addresses the code.", examples = "2148598792")
        String canonical,

        @Schema(
                description = "How it was taken.",
                enumeration = {"decimal", "hexadecimal", "http", "enhanced", "sqlstate", "prefixed", "symbol"})
        String as,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Slug of the catalog whose form claims the code; absent when no form does.")
        @Nullable
        String catalog,

        @Schema(description = "Whether any entry answers.") boolean known,

        @Schema(description = "The entries that answer in short, the best first, at most five.")
        List<FoundEntry> entries,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "What the parts of an unknown code say; absent when an entry answers.")
        @Nullable
        List<ReadingResponse> readings) {

    static FoundResponse from(Find find, ScannedCodeResponse code) {
        return new FoundResponse(
                find.line(),
                find.column(),
                find.text(),
                code.canonical(),
                code.as(),
                find.code().catalog().isEmpty() ? null : find.code().catalog(),
                code.known(),
                code.brief(),
                code.known() ? null : code.readings());
    }
}
