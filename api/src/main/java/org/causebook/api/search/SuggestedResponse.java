package org.causebook.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.causebook.search.SuggestWhileTyping.Completion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code, a symbol or a catalog. */
@Schema(
        name = "Suggested",
        description = "A code, a symbol or a catalog.",
        requiredProperties = {"kind", "text", "detail", "catalog", "url"})
public record SuggestedResponse(
        @Schema(
                description = "What is suggested.",
                enumeration = {"code", "symbol", "catalog"})
        String kind,

        @Schema(description = "The code, the symbol, or the title of the catalog.", examples = "E_FAIL")
        String text,

        @Schema(description = "The meaning of the entry, or the summary of the catalog.")
        String detail,

        @Schema(description = "Slug of the catalog.", examples = "windows")
        String catalog,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Code of the entry; absent for a catalog.", examples = "2147500037")
        @Nullable
        String code,

        @Schema(description = "Path of its page, relative to the server.", examples = "/catalogs/windows/2147500037")
        String url) {

    static SuggestedResponse from(Completion suggested) {
        var catalog = "/catalogs/" + suggested.catalog();
        return new SuggestedResponse(
                suggested.kind().id(),
                suggested.text(),
                suggested.detail(),
                suggested.catalog(),
                suggested.code(),
                suggested.code() == null ? catalog : catalog + "/" + suggested.code());
    }
}
