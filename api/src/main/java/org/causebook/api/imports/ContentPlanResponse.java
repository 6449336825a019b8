package org.causebook.api.imports;

import java.util.List;
import java.util.Locale;
import org.causebook.imports.ContentPlan;
import org.causebook.imports.PlannedRow.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to bring a catalog to the state of a file. */
@Schema(name = "ContentPlan", description = "What it takes to bring a catalog to the state of a file.")
record ContentPlanResponse(
        @Schema(
                description =
                        "Stands for exactly this outcome. Replacing the content asks for it in `If-Match`, in quotes, as"
                                + " `ETag` has it.",
                examples = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        String tag,

        @Schema(
                description =
                        "Whether all of it can be done. If not, none of it is: a row is refused or incomplete, or somebody"
                                + " is at work on an entry.",
                examples = "true")
        boolean possible,

        @Schema(description = "Whether the catalog is in that state already.", examples = "false")
        boolean done,

        @Schema(
                description =
                        "What becomes of the entries: `review` where the caller may not publish or the catalog asks for a"
                                + " second person.",
                enumeration = {"review", "published"},
                examples = "published")
        String as,

        @Schema(
                description = "The fields of the catalog itself that would change, as files name them.",
                examples = "[\"title\"]")
        List<String> fields,

        @Schema(description = "How many entries are as the file says.", examples = "14")
        int equal,

        @Schema(description = "The rows of the file that are not equal, in its order.")
        List<ImportPlanResponse.Row> rows,

        @Schema(description = "The entries that the file lacks and that would be retired.")
        List<Lacking> lacking) {

    @Schema(name = "LackingEntry", description = "An entry that the file lacks.")
    record Lacking(
            @Schema(description = "Its code, as addresses have it.", examples = "2148598800")
            String code,

            @Schema(description = "Why it cannot be retired; empty when it can.")
            String reason) {}

    static ContentPlanResponse from(ContentPlan plan) {
        return new ContentPlanResponse(
                plan.tag(),
                plan.isPossible(),
                plan.isDone(),
                plan.how().name().toLowerCase(Locale.ROOT),
                plan.changedFields(),
                plan.entries().count(Kind.EQUAL),
                plan.entries().rows().stream()
                        .filter(row -> row.kind() != Kind.EQUAL)
                        .map(ImportPlanResponse.Row::from)
                        .toList(),
                plan.lacking().stream()
                        .map(each -> new Lacking(each.entry().code(), each.reason()))
                        .toList());
    }
}
