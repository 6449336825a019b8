package org.causebook.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.causebook.account.ApiToken;
import org.causebook.account.ApiTokens;
import org.causebook.account.NewApiToken;
import org.causebook.account.TokenNameTaken;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.hibernate.exception.ConstraintViolationException;

/** The API tokens. */
@ApplicationScoped
class ApiTokenRepository implements ApiTokens, PanacheRepository<ApiTokenEntity> {

    @Override
    public ApiToken add(long account, NewApiToken token, String tokenHash) {
        var now = DatabaseClock.now(getEntityManager());
        var owner = getEntityManager().getReference(AccountEntity.class, account);
        var entity = new ApiTokenEntity(owner, token, tokenHash, now.plus(Duration.ofDays(token.days())));
        try {
            persistAndFlush(entity);
        } catch (ConstraintViolationException violation) {
            throw "uq_api_token_name".equals(violation.getConstraintName()) ? new TokenNameTaken() : violation;
        }
        return entity.toToken(now);
    }

    @Override
    public Optional<Use> use(String tokenHash) {
        return find("tokenHash = ?1 and expiresAt > instant and account.active", tokenHash)
                .firstResultOptional()
                .map(token -> {
                    touch(token);
                    return new Use(token.account().toAccount(), token.scopes());
                });
    }

    @Override
    public Page<ApiToken> list(long account, PageRequest page) {
        var before = page.after().map(RowId::of).orElse(Long.MAX_VALUE);
        var now = DatabaseClock.now(getEntityManager());
        List<ApiToken> fetched =
                find("account.id = ?1 and id < ?2 order by id desc", account, before).range(0, page.limit()).stream()
                        .map(token -> token.toToken(now))
                        .toList();
        return Page.of(fetched, page, token -> new Place("", String.valueOf(token.id())));
    }

    @Override
    public Optional<ApiToken> remove(long account, long id) {
        var now = DatabaseClock.now(getEntityManager());
        return find("account.id = ?1 and id = ?2", account, id)
                .firstResultOptional()
                .map(token -> {
                    delete(token);
                    return token.toToken(now);
                });
    }

    @Override
    public void forget() {
        getEntityManager()
                .createNativeQuery("delete from api_token where expires_at < now() - interval '30 days'")
                .executeUpdate();
    }

    /** Within one minute, one of many requests writes. */
    private void touch(ApiTokenEntity token) {
        getEntityManager()
                .createNativeQuery("update api_token set last_used_at = now() where id = :id and (last_used_at is null"
                        + " or abs(extract(epoch from now() - last_used_at)) > 60)")
                .setParameter("id", token.id())
                .executeUpdate();
    }
}
