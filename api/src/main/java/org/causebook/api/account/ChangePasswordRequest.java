package org.causebook.api.account;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password, and the proof that the caller knows the old one. */
@Schema(
        name = "ChangePasswordRequest",
        description = "A new password, and the one that it replaces.",
        requiredProperties = {"currentPassword", "newPassword"})
public record ChangePasswordRequest(
        @NotNull(message = "is missing") @Schema(description = "The password until now.", format = "password")
        String currentPassword,

        @NotNull(message = "is missing")
        @Schema(
                description = "The password from now on: any characters.",
                format = "password",
                minLength = 12,
                maxLength = 1024)
        String newPassword) {

    /** Never the passwords: this may end in a log. */
    @Override
    public String toString() {
        return "ChangePasswordRequest";
    }
}
