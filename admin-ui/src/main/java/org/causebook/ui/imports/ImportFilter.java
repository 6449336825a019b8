package org.causebook.ui.imports;

import jakarta.ws.rs.QueryParam;
import org.causebook.imports.ImportedEntryQuery.Raw;
import org.jspecify.annotations.Nullable;

/** Which entries of an import somebody wants to see, as the address says it. */
public record ImportFilter(
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("status") @Nullable String status,
        @QueryParam("q") @Nullable String text,
        @QueryParam("after") @Nullable String after) {

    Raw raw() {
        return new Raw(kind, status, text);
    }

    /** The text to look for, as typed. */
    public String textShown() {
        return text == null ? "" : text;
    }

    /** What is shown, {@code new} or {@code changed}; empty for both. */
    public String kindShown() {
        return kind == null ? "" : kind;
    }

    /** What is shown, such as {@code waiting}; empty for all. */
    public String statusShown() {
        return status == null ? "" : status;
    }

    /** Whether something is left out on purpose. */
    public boolean isNarrow() {
        return !(textShown() + kindShown() + statusShown()).isBlank();
    }
}
