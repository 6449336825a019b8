package org.causebook.persistence.account;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.causebook.account.Account;
import org.causebook.account.AccountQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.Place;

/** One page of accounts as one query. */
final class AccountListing {

    private final StringBuilder jpql = new StringBuilder("select a from AccountEntity a where true = true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private AccountListing() {}

    static Page<Account> fetch(AccountQuery query, EntityManager entityManager) {
        var listing = new AccountListing();
        query.text()
                .ifPresent(text -> listing.and(
                        " and (a.login like :text escape '\\' or lower(a.displayName) like :text escape '\\')",
                        "text",
                        "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%"));
        query.role().ifPresent(role -> listing.and(" and a.role = :role", "role", role));
        query.active().ifPresent(active -> listing.and(" and a.active = :active", "active", active));
        query.page().after().ifPresent(place -> listing.and(" and a.login > :after", "after", place.id()));
        var fetched = entityManager.createQuery(listing.jpql + " order by a.login", AccountEntity.class);
        listing.parameters.forEach(fetched::setParameter);
        var accounts = fetched.setMaxResults(query.page().limit() + 1).getResultList().stream()
                .map(AccountEntity::toAccount)
                .toList();
        return Page.of(accounts, query.page(), account -> new Place("", account.login()));
    }

    private void and(String condition, String name, Object value) {
        jpql.append(condition);
        parameters.put(name, value);
    }
}
