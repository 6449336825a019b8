package org.causebook.ui.account;

import jakarta.ws.rs.FormParam;
import org.causebook.catalog.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * A new password as typed, twice because nobody sees it.
 *
 * @param current the one until now; null where a link stands for it
 */
public record NewPassword(
        @FormParam("currentPassword") @Nullable String current,
        @FormParam("newPassword") @Nullable String first,
        @FormParam("repeated") @Nullable String second) {

    /** @throws InvalidQuery if the two differ */
    void requireSame() {
        if (!text().equals(second == null ? "" : second)) {
            throw new InvalidQuery("repeated", "differs from the first");
        }
    }

    String text() {
        return first == null ? "" : first;
    }

    String currentText() {
        return current == null ? "" : current;
    }

    /** Never the password: this may end in a log. */
    @Override
    public String toString() {
        return "new password";
    }
}
