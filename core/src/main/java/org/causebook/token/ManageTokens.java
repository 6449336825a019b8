package org.causebook.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Accounts;
import org.causebook.account.Accounts.UnknownAccount;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.account.Secrets;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.token.ApiTokens.TokenNameTaken;

/**
 * Use case: create, list and revoke API tokens. For one's own tokens one needs the right to keep them. With the right to
 * manage accounts, one can list and revoke the tokens of others, but not create any.
 */
@ApplicationScoped
public class ManageTokens {

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    public ManageTokens(ApiTokens tokens, Accounts accounts, AuditTrail audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * A token that was just created.
     *
     * @param secret the token itself, shown only now and never stored
     */
    public record Created(ApiToken token, String secret) {

        /** Leaves the secret out, because this may be logged. */
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /** The account has no API token with that id. */
    public static final class UnknownToken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnknownToken() {
            super("there is no such token");
        }
    }

    /**
     * Creates a token for oneself.
     *
     * @throws InvalidQuery if it would allow what the actor may not do
     * @throws TokenNameTaken if one has another token of that name
     */
    @Transactional
    public Created add(Actor actor, NewApiToken token) {
        actor.require(Right.KEEP_OWN_TOKENS);
        if (!actor.rights().containsAll(token.scopes())) {
            throw new InvalidQuery("scopes", "must be rights that you have");
        }
        var secret = Secrets.nextApiToken();
        var added = tokens.add(actor.accountId(), token, Secrets.hash(secret));
        audit.add(actor, AuditEvent.of("token-added", subject(actor.login(), added), added.audited()));
        return new Created(added, secret);
    }

    /**
     * A page of the tokens of an account, newest first.
     *
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public Page<ApiToken> list(Actor actor, String login, Optional<Integer> limit, Optional<String> after) {
        return tokens.list(owner(actor, login), PageRequest.of("tokens/" + login, limit, after));
    }

    /**
     * Revokes a token of an account.
     *
     * @throws UnknownAccount if no account has that login
     * @throws UnknownToken if the account has no token with that id
     */
    @Transactional
    public void revoke(Actor actor, String login, long id) {
        var token = tokens.remove(owner(actor, login), id).orElseThrow(UnknownToken::new);
        audit.add(actor, new AuditEvent("token-revoked", subject(login, token), token.audited(), Map.of()));
    }

    /**
     * Revokes all tokens of an account.
     *
     * @return how many there were
     * @throws UnknownAccount if no account has that login
     */
    @Transactional
    public int revokeAll(Actor actor, String login) {
        int revoked = tokens.removeAll(owner(actor, login));
        if (revoked > 0) {
            audit.add(
                    actor,
                    new AuditEvent(
                            "tokens-revoked",
                            "accounts/" + login,
                            Map.of("tokens", String.valueOf(revoked)),
                            Map.of("tokens", "0")));
        }
        return revoked;
    }

    /** The id of the account whose tokens the actor may see: any with one right, the actor's own with another. */
    private long owner(Actor actor, String login) {
        if (login.equals(actor.login()) && actor.may(Right.KEEP_OWN_TOKENS)) {
            return actor.accountId();
        }
        actor.require(Right.MANAGE_ACCOUNTS);
        return accounts.byLogin(login).orElseThrow(UnknownAccount::new).id();
    }

    private static String subject(String login, ApiToken token) {
        return "accounts/" + login + "/tokens/" + token.id();
    }
}
