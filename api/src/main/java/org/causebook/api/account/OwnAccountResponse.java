package org.causebook.api.account;

import java.util.List;
import org.causebook.account.Account;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who one is. */
@Schema(
        name = "OwnAccount",
        description = "The account of the caller.",
        requiredProperties = {"account", "rights"})
public record OwnAccountResponse(
        @Schema(description = "The account.") AccountResponse account,

        @Schema(
                description = "What this request may do: the rights that the role gives and the token allows.",
                examples = "[\"read-published\"]")
        List<String> rights) {

    static OwnAccountResponse from(Account account, Actor actor) {
        return new OwnAccountResponse(
                AccountResponse.from(account),
                actor.rights().stream().map(Right::id).sorted().toList());
    }
}
