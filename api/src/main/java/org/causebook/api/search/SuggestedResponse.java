package org.causebook.api.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URLEncoder;
import org.causebook.search.SuggestWhileTyping.Completion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code, a symbol, a catalog, or words to search for. */
@Schema(
        name = "Suggested",
        description = "A code, a symbol, a catalog, or words to search for.",
        requiredProperties = {"kind", "text", "detail", "url"})
public record SuggestedResponse(
        @Schema(
                description = "What is suggested.",
                enumeration = {"code", "symbol", "catalog", "word"})
        String kind,

        @Schema(
                description =
                        "The code, the symbol, the title of the catalog, or what was typed with its last word finished.",
                examples = "E_FAIL")
        String text,

        @Schema(description = "The meaning of the entry, or the summary of the catalog; `Search` for words.")
        String detail,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Slug of the catalog; absent for words.", examples = "windows")
        @Nullable
        String catalog,

        @JsonInclude(Include.NON_NULL)
        @Schema(description = "Code of the entry; absent for a catalog and for words.", examples = "2147500037")
        @Nullable
        String code,

        @Schema(description = "Path of its page, relative to the server.", examples = "/catalogs/windows/2147500037")
        String url) {

    static SuggestedResponse from(Completion suggested) {
        return new SuggestedResponse(
                suggested.kind().id(),
                suggested.text(),
                suggested.detail(),
                suggested.catalog(),
                suggested.code(),
                address(suggested));
    }

    private static String address(Completion suggested) {
        if (suggested.catalog() == null) {
            return "/search?q=" + URLEncoder.encode(suggested.text(), UTF_8);
        }
        var catalog = "/catalogs/" + suggested.catalog();
        return suggested.code() == null ? catalog : catalog + "/" + suggested.code();
    }
}
