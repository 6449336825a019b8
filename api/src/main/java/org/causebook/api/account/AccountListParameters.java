package org.causebook.api.account;

import jakarta.ws.rs.QueryParam;
import org.causebook.account.AccountQuery;
import org.causebook.api.request.PageParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters of the list of accounts. */
public class AccountListParameters extends PageParameters {

    @QueryParam("q")
    @Parameter(
            description = "Only accounts whose login or name contains this text, in any case.",
            example = "ann",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String text;

    @QueryParam("role")
    @Parameter(
            description = "Only accounts with this role.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"engineer", "editor", "reviewer", "administrator"}))
    @Nullable
    String role;

    @QueryParam("active")
    @Parameter(
            description = "Only active accounts, or only deactivated ones.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String active;

    AccountQuery query() {
        return AccountQuery.of(new AccountQuery.Raw(text, role, active, limit().orElse(null), after().orElse(null)));
    }
}
