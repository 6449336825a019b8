package org.causebook.ui.account;

import jakarta.ws.rs.FormParam;
import org.causebook.catalog.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * A new password, typed twice because nobody sees it.
 *
 * @param current the current password; null if a link is used instead
 * @param revoke present if API tokens are to be revoked too
 */
public record NewPassword(
        @FormParam("currentPassword") @Nullable String current,
        @FormParam("newPassword") @Nullable String first,
        @FormParam("repeated") @Nullable String second,
        @FormParam("revokeTokens") @Nullable String revoke) {

    /** @throws InvalidQuery if the two differ */
    void requireSame() {
        if (!text().equals(second == null ? "" : second)) {
            throw new InvalidQuery("repeated", "must be the same as the new password");
        }
    }

    String text() {
        return first == null ? "" : first;
    }

    /** Whether API tokens are to be revoked too. */
    boolean revokesTokens() {
        return revoke != null;
    }

    String currentText() {
        return current == null ? "" : current;
    }

    /** Leaves the password out, because this may be logged. */
    @Override
    public String toString() {
        return "new password";
    }
}
