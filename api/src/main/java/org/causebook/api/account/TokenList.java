package org.causebook.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.causebook.account.ApiToken;
import org.causebook.catalog.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of API tokens. */
@Schema(
        name = "ApiTokenList",
        description = "A page of the API tokens of an account.",
        requiredProperties = {"items"})
public record TokenList(
        @Schema(description = "The tokens, the newest first.")
        List<TokenResponse> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The token that asks for the next page; absent on the last one.")
        @Nullable
        String next) {

    static TokenList from(Page<ApiToken> page) {
        return new TokenList(
                page.items().stream().map(TokenResponse::from).toList(),
                page.next().orElse(null));
    }
}
