package org.causebook.api.account;

import org.causebook.account.KeepTokens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API token that was just made. */
@Schema(
        name = "NewApiToken",
        description = "An API token that was just made.",
        requiredProperties = {"token", "secret"})
public record NewTokenResponse(
        @Schema(description = "The token's description.") TokenResponse token,

        @Schema(
                description = "The token itself, shown this once: what follows `Bearer` in the header Authorization.",
                examples = "cb_VGhlIHdvcmxkIGlzIGFsbCB0aGF0IGlzIHRoZSBjYXNl")
        String secret) {

    static NewTokenResponse from(KeepTokens.Made made) {
        return new NewTokenResponse(TokenResponse.from(made.token()), made.secret());
    }
}
