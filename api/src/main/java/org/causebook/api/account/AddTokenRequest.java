package org.causebook.api.account;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.token.NewApiToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API token to create. */
@Schema(
        name = "AddTokenRequest",
        description = "An API token to create.",
        requiredProperties = {"name", "scopes", "days"})
public record AddTokenRequest(
        @NotNull(message = "is missing") @Schema(description = "A name, unique in the account.", maxLength = 100)
        String name,

        @NotNull(message = "is missing") @Schema(description = "Ids of the rights that the token allows.")
        List<@Nullable String> scopes,

        @NotNull(message = "is missing")
        @Schema(description = "After how many days it expires.", minimum = "1", maximum = "366")
        Integer days) {

    NewApiToken toToken() {
        return new NewApiToken(name, scopes.stream().map(AddTokenRequest::right).collect(Collectors.toSet()), days);
    }

    private static Right right(@Nullable String id) {
        return Right.ofId(id == null ? "" : id).orElseThrow(() -> new InvalidQuery("scopes", "must be ids of rights"));
    }
}
