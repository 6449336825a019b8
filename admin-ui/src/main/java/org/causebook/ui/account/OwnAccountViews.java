package org.causebook.ui.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.ApiToken;
import org.causebook.account.CurrentSession;
import org.causebook.account.KeepSessions;
import org.causebook.account.KeepTokens;
import org.causebook.account.Right;
import org.causebook.account.ShowOwnAccount;
import org.causebook.ui.frame.FieldFaults;

/** Gathers what the page of one's own account shows. */
@ApplicationScoped
class OwnAccountViews {

    /** Someone with more sessions or tokens than this sees the newest ones. */
    private static final Optional<Integer> SHOWN = Optional.of(100);

    private final ShowOwnAccount account;
    private final KeepSessions sessions;
    private final KeepTokens tokens;
    private final CurrentSession session;

    @Inject
    OwnAccountViews(ShowOwnAccount account, KeepSessions sessions, KeepTokens tokens, CurrentSession session) {
        this.account = account;
        this.sessions = sessions;
        this.tokens = tokens;
        this.session = session;
    }

    OwnAccountView plain(Actor actor) {
        return view(actor, Optional.empty(), TokenForm.blank(), FieldFaults.none());
    }

    OwnAccountView with(Actor actor, KeepTokens.Made made) {
        return view(actor, Optional.of(made), TokenForm.blank(), FieldFaults.none());
    }

    OwnAccountView with(Actor actor, TokenForm form, FieldFaults faults) {
        return view(actor, Optional.empty(), form, faults);
    }

    private OwnAccountView view(Actor actor, Optional<KeepTokens.Made> made, TokenForm form, FieldFaults faults) {
        var devices = sessions.list(actor, session.token(), SHOWN, Optional.empty());
        return new OwnAccountView(actor, account.show(actor), devices.items(), tokensOf(actor), made, form, faults);
    }

    private List<ApiToken> tokensOf(Actor actor) {
        return actor.may(Right.KEEP_OWN_TOKENS)
                ? tokens.list(actor, SHOWN, Optional.empty()).items()
                : List.of();
    }
}
