package org.causebook.ui.account;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.token.NewApiToken;
import org.jspecify.annotations.Nullable;

/** The form that creates an API token. */
public record TokenForm(
        @FormParam("name") @Nullable String name,
        @FormParam("days") @Nullable String days,
        @FormParam("scopes") @Nullable List<String> scopes) {

    private static final String DEFAULT_DAYS = "90";

    static TokenForm blank() {
        return new TokenForm("", DEFAULT_DAYS, List.of(Right.Id.READ_PUBLISHED));
    }

    /** The name as typed. */
    public String nameText() {
        return name == null ? "" : name;
    }

    /** The days as typed. */
    public String daysText() {
        return days == null ? DEFAULT_DAYS : days.strip();
    }

    /** Whether the right with that id is ticked. */
    public boolean has(String scope) {
        return scopes != null && scopes.contains(scope);
    }

    /** @throws InvalidQuery if it is not valid */
    NewApiToken token() {
        var rights = Optional.ofNullable(scopes).orElse(List.of()).stream()
                .map(id -> Right.ofId(id).orElseThrow(() -> new InvalidQuery("scopes", "must be rights that you have")))
                .collect(Collectors.toUnmodifiableSet());
        return new NewApiToken(nameText().strip(), rights, daysNumber());
    }

    private int daysNumber() {
        try {
            return Integer.parseInt(daysText());
        } catch (NumberFormatException notANumber) {
            throw new InvalidQuery("days", "must be a number from 1 to " + NewApiToken.MAX_DAYS);
        }
    }
}
