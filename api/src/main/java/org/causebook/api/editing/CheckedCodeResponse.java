package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.causebook.api.lookup.ReadingResponse;
import org.causebook.editing.CheckCode.Checked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a catalog reads a code. */
@Schema(
        name = "CheckedCode",
        description = "How a catalog reads a code, and who has it already.",
        requiredProperties = {"code", "display", "reading", "elsewhere"})
public record CheckedCodeResponse(
        @Schema(description = "The text under which an entry is filed and addressed.", examples = "2147746132")
        String code,

        @Schema(description = "How catalogs of that notation write it for people.", examples = "2147746132")
        String display,

        @Schema(description = "How the text was read.") ReadingResponse reading,

        @JsonInclude(Include.NON_NULL)
        @Schema(
                description = "Address of the entry of this catalog that has the code; absent when it is free.",
                examples = "/api/v1/catalogs/iissync/codes/2147746132")
        @Nullable
        String here,

        @Schema(description = "Addresses of entries of other catalogs that have the code, at most five.")
        List<String> elsewhere) {

    static CheckedCodeResponse from(Checked checked) {
        return new CheckedCodeResponse(
                checked.code(),
                checked.display(),
                ReadingResponse.from(checked.reading()),
                checked.here().map(Addresses::of).orElse(null),
                checked.elsewhere().stream().map(Addresses::of).toList());
    }
}
