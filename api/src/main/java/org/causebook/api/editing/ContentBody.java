package org.causebook.api.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.causebook.catalog.Outcome;
import org.causebook.editing.EntryContent;
import org.causebook.editing.InvalidContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that editors write about an entry. */
@Schema(
        name = "EntryContent",
        description = "Everything that editors write about an entry. In a draft it may be incomplete: a field that is"
                + " null or absent has nothing in it yet.")
public record ContentBody(
        @Schema(
                nullable = true,
                maxLength = 300,
                description = "The name that headers give the code: one word.",
                examples = "E_FAIL")
        @Nullable
        String symbol,

        @Schema(nullable = true, maxLength = 300, description = "Where or when that name holds.") @Nullable
        String symbolNote,

        @Schema(
                nullable = true,
                maxLength = 4_000,
                description = "What the code means, plain text; needed for submitting.")
        @Nullable
        String meaning,

        @Schema(
                nullable = true,
                description = "How serious the code is to the one who gets it: `success`, `informational`, `warning` or"
                        + " `error`; needed for submitting.",
                examples = "error")
        @Nullable
        String outcome,

        @Schema(
                nullable = true,
                description = "Probable causes, the likeliest first, at most 100; none while no cause is determined.")
        @Nullable
        List<@Nullable CauseBody> causes,

        @Schema(nullable = true, description = "Sources and further reading, at most 100.") @Nullable
        List<@Nullable ReferenceBody> references,

        @Schema(nullable = true, description = "Narrows what the catalog applies to.") @Nullable
        List<@Nullable String> appliesTo,

        @Schema(nullable = true, description = "Codes beside the one that the entry is filed under.") @Nullable
        List<@Nullable FurtherCodeBody> codes,

        @Schema(nullable = true, minimum = "1", description = "Row in the article that the catalog continues.")
        @Nullable
        Integer articlePosition,

        @JsonInclude(Include.NON_NULL)
        @Schema(nullable = true, description = "Why the entry is no longer in use; absent while it is in use.")
        @Nullable
        RetirementBody retirement) {

    static ContentBody from(EntryContent content) {
        var outcome = content.outcome();
        return new ContentBody(
                content.symbol(),
                content.symbolNote(),
                content.meaning(),
                outcome == null ? null : outcome.id(),
                Lists.of(content.causes(), CauseBody::from),
                Lists.of(content.references(), ReferenceBody::from),
                Lists.of(content.appliesTo(), each -> each),
                Lists.of(content.codes(), FurtherCodeBody::from),
                content.articlePosition(),
                RetirementBody.from(content.retirement()));
    }

    /** @throws InvalidContent with every fault */
    EntryContent written() {
        var given = new Given();
        var as = given.choice("outcome", outcome, Outcome.class, Outcome::id);
        var written = given.list("causes", causes, (each, path) -> each.written(given, path));
        var sources = given.list("references", references, (each, path) -> each.written());
        var narrowed = given.texts("appliesTo", appliesTo);
        var further = given.list("codes", codes, (each, path) -> each.written(given, path));
        return given.make(() -> new EntryContent(
                symbol,
                symbolNote,
                meaning,
                as,
                written,
                sources,
                narrowed,
                further,
                articlePosition,
                RetirementBody.written(retirement)));
    }
}
