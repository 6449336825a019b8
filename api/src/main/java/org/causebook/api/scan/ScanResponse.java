package org.causebook.api.scan;

import java.util.IdentityHashMap;
import java.util.List;
import org.causebook.scan.LoggedCode;
import org.causebook.scan.Scan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found in a log. */
@Schema(
        name = "Scan",
        description = "What was found in a log.",
        requiredProperties = {"lines", "total", "complete", "catalogs", "found", "summary", "skipped"})
public record ScanResponse(
        @Schema(description = "How many lines the log has.") int lines,

        @Schema(description = "How many codes it has.") int total,

        @Schema(
                description = "Whether all of them are listed. Places are listed up to 10,000, and up to 20,000"
                        + " different texts are looked up.")
        boolean complete,

        @Schema(description = "The catalogs whose entries come first: those asked for, then those that the log names.")
        List<String> catalogs,

        @Schema(description = "The codes in the order of the log.")
        List<FoundResponse> found,

        @Schema(description = "Each code once, the most frequent first.")
        List<ScannedCodeResponse> summary,

        @Schema(description = "How many numbers were skipped, by reason.")
        List<SkippedResponse> skipped) {

    /** What a scan found. */
    public static ScanResponse from(Scan scan) {
        // A log repeats its codes: what is said about one is made once.
        var said = new IdentityHashMap<LoggedCode, ScannedCodeResponse>();
        return new ScanResponse(
                scan.lines(),
                scan.total(),
                scan.complete(),
                scan.catalogs(),
                scan.found().stream()
                        .map(find ->
                                FoundResponse.from(find, said.computeIfAbsent(find.code(), ScannedCodeResponse::from)))
                        .toList(),
                scan.summary().stream()
                        .map(code -> said.computeIfAbsent(code, ScannedCodeResponse::from))
                        .toList(),
                scan.skipped().entrySet().stream()
                        .map(skipped -> SkippedResponse.from(skipped.getKey(), skipped.getValue()))
                        .toList());
    }
}
