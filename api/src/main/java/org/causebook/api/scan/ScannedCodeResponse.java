package org.causebook.api.scan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.causebook.api.catalog.EntryResponse;
import org.causebook.api.lookup.ReadingResponse;
import org.causebook.scan.LoggedCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of a log with everything that is known of it. */
@Schema(
        name = "ScannedCode",
        description = "A code of the log with everything that is known of it.",
        requiredProperties = {"canonical", "as", "count", "firstLine", "known", "readings", "entries"})
public record ScannedCodeResponse(
        @Schema(description = "The text that addresses the code.", examples = "2148598792")
        String canonical,

        @Schema(
                description = "How it was taken where it comes first.",
                enumeration = {"decimal", "hexadecimal", "http", "enhanced", "sqlstate", "prefixed", "symbol"})
        String as,

        @Schema(description = "How often the log has it, in whatever form.")
        int count,

        @Schema(description = "The first line that has it, from 1.")
        int firstLine,

        @Schema(description = "Whether any entry answers.") boolean known,

        @Schema(description = "How it reads in its place, and what its parts say.")
        List<ReadingResponse> readings,

        @Schema(description = "The entries that answer, the best first.")
        List<EntryResponse> entries,

        @JsonIgnore @Schema(hidden = true) List<FoundEntry> brief) {

    private static final int MOST_BRIEF = 5;

    static ScannedCodeResponse from(LoggedCode code) {
        var entries = code.entries().stream().map(EntryResponse::from).toList();
        return new ScannedCodeResponse(
                code.canonical(),
                code.recognised().best().format().label(),
                code.count(),
                code.firstLine(),
                code.known(),
                code.recognised().readings().stream().map(ReadingResponse::from).toList(),
                entries,
                code.entries().stream().limit(MOST_BRIEF).map(FoundEntry::from).toList());
    }
}
