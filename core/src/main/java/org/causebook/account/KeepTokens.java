package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/**
 * Use case: make, list and revoke API tokens. One's own need the right to keep one's tokens, those of others, which can
 * be listed and revoked only, the right to manage accounts.
 */
@ApplicationScoped
public class KeepTokens {

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    public KeepTokens(ApiTokens tokens, Accounts accounts, AuditTrail audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * A token that was just made.
     *
     * @param secret the token itself, shown this once and nowhere kept
     */
    public record Made(ApiToken token, String secret) {

        /** Never the secret: this may end in a log. */
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /**
     * Makes a token for oneself.
     *
     * @throws InvalidQuery if it were to allow what the actor may not do
     * @throws TokenNameTaken if there is another one of that name
     */
    @Transactional
    public Made add(Actor actor, NewApiToken token) {
        actor.require(Right.KEEP_OWN_TOKENS);
        if (!actor.rights().containsAll(token.scopes())) {
            throw new InvalidQuery("scopes", "must be rights that you have");
        }
        var secret = Secrets.nextApiToken();
        var added = tokens.add(actor.accountId(), token, Secrets.hash(secret));
        audit.add(actor, AuditEvent.of("token-added", subject(actor.login(), added), described(added)));
        return new Made(added, secret);
    }

    /** A page of one's own tokens, the newest first. */
    @Transactional
    public Page<ApiToken> list(Actor actor, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.KEEP_OWN_TOKENS);
        return tokens.list(actor.accountId(), page(actor.login(), limit, after));
    }

    /**
     * A page of the tokens of another account.
     *
     * @throws UnknownAccount if none has that login
     */
    @Transactional
    public Page<ApiToken> listOf(Actor actor, String login, Optional<Integer> limit, Optional<String> after) {
        actor.require(Right.MANAGE_ACCOUNTS);
        return tokens.list(find(login).id(), page(login, limit, after));
    }

    /**
     * Revokes a token of one's own.
     *
     * @throws UnknownToken if one has none of that number
     */
    @Transactional
    public void revoke(Actor actor, long id) {
        actor.require(Right.KEEP_OWN_TOKENS);
        remove(actor, actor.accountId(), actor.login(), id);
    }

    /**
     * Revokes a token of another account.
     *
     * @throws UnknownAccount if none has that login
     * @throws UnknownToken if it has none of that number
     */
    @Transactional
    public void revokeOf(Actor actor, String login, long id) {
        actor.require(Right.MANAGE_ACCOUNTS);
        remove(actor, find(login).id(), login, id);
    }

    private void remove(Actor actor, long account, String login, long id) {
        var token = tokens.remove(account, id).orElseThrow(UnknownToken::new);
        audit.add(actor, new AuditEvent("token-revoked", subject(login, token), described(token), Map.of()));
    }

    private Account find(String login) {
        return accounts.byLogin(login).orElseThrow(UnknownAccount::new);
    }

    private static PageRequest page(String login, Optional<Integer> limit, Optional<String> after) {
        return PageRequest.of("tokens/" + login, limit, after);
    }

    private static String subject(String login, ApiToken token) {
        return "accounts/" + login + "/tokens/" + token.id();
    }

    private static Map<String, String> described(ApiToken token) {
        var scopes = token.scopes().stream().map(Right::id).sorted().collect(Collectors.joining(" "));
        return Map.of(
                "name",
                token.name(),
                "scopes",
                scopes,
                "expiresAt",
                token.expiresAt().toString());
    }
}
