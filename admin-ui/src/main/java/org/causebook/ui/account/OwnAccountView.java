package org.causebook.ui.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Actor;
import org.causebook.account.ApiToken;
import org.causebook.account.KeepTokens;
import org.causebook.account.Right;
import org.causebook.account.Session;
import org.causebook.ui.frame.FieldFaults;

/**
 * The page of one's own account.
 *
 * @param made the token that was just made, with its secret
 * @param form the token to be made, as typed
 */
public record OwnAccountView(
        Actor actor,
        Account account,
        List<Session> sessions,
        List<ApiToken> tokens,
        Optional<KeepTokens.Made> made,
        TokenForm form,
        FieldFaults faults) {

    public OwnAccountView {
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
    }

    /** What the actor may do, which is also what a token of theirs may be given. */
    public List<Right> rights() {
        return Arrays.stream(Right.values()).filter(actor::may).toList();
    }

    /** Whether the actor may have tokens. */
    public boolean keepsTokens() {
        return actor.may(Right.KEEP_OWN_TOKENS);
    }

    /** Whether other sessions can be ended. */
    public boolean hasOtherSessions() {
        return sessions.size() > 1;
    }
}
