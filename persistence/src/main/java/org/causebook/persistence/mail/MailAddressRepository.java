package org.causebook.persistence.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.causebook.account.Expiring;
import org.causebook.mail.MailAddress;
import org.causebook.mail.MailAddresses;
import org.hibernate.Session;

/** In SQL, because an address is kept, replaced and deleted together with what is to be sent to it, in one statement each. */
@ApplicationScoped
class MailAddressRepository implements MailAddresses, Expiring {

    private static final String ASK_TO_CONFIRM = """
            insert into mail (address_id, kind) select id, 'confirmation' from kept
            """;

    private final EntityManager database;

    @Inject
    MailAddressRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> ofAccount(long account) {
        return find("a.account_id = :key", account);
    }

    @Override
    public Optional<Kept> ofReport(String keyHash) {
        return find("r.key_hash = :key", keyHash);
    }

    @Override
    public Optional<Kept> byKeyHash(String keyHash) {
        return find("a.key_hash = :key", keyHash);
    }

    private Optional<Kept> find(String condition, Object key) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select a.address, a.confirmed_at, a.trouble, r.code
                        from mail_address a left join report r on r.id = a.report_id
                        where\s""" + condition, Tuple.class)
                .setParameter("key", key)
                .getResultStream()
                .map(row -> new Kept(
                        new MailAddress(row.get("address", String.class)),
                        row.get("confirmed_at", Instant.class) != null,
                        row.get("trouble", String.class),
                        Optional.ofNullable(row.get("code", String.class))))
                .findFirst();
    }

    /** The old row is deleted first, for what was to be sent to the old address is not sent to the new one. */
    @Override
    public void keepForAccount(long account, MailAddress address) {
        forgetOfAccount(account);
        statement(
                        "with kept as (insert into mail_address (account_id, address) values (:account, :address) returning id) "
                                + ASK_TO_CONFIRM)
                .setParameter("account", account)
                .setParameter("address", address.value())
                .executeUpdate();
    }

    @Override
    public void keepForReport(String keyHash, MailAddress address) {
        statement("""
                        with kept as (
                          insert into mail_address (report_id, address) select id, :address from report where key_hash = :key
                          on conflict (report_id) do nothing
                          returning id
                        )
                        """ + ASK_TO_CONFIRM)
                .setParameter("key", keyHash)
                .setParameter("address", address.value())
                .executeUpdate();
    }

    @Override
    public int unconfirmed(MailAddress address) {
        return ((Number) database.createNativeQuery("""
                                select count(*) from mail_address
                                where lower(address) = lower(:address) and confirmed_at is null and report_id is not null""")
                        .setParameter("address", address.value())
                        .getSingleResult())
                .intValue();
    }

    @Override
    public boolean confirm(String keyHash) {
        int confirmed = statement(
                        "update mail_address set confirmed_at = coalesce(confirmed_at, now()) where key_hash = :key")
                .setParameter("key", keyHash)
                .executeUpdate();
        statement("""
                        delete from mail m using mail_address a
                        where a.key_hash = :key and m.address_id = a.id and m.kind = 'confirmation'""").setParameter("key", keyHash).executeUpdate();
        return confirmed > 0;
    }

    @Override
    public void forgetOfAccount(long account) {
        statement("delete from mail_address where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    @Override
    public void forgetOfReport(String keyHash) {
        statement("delete from mail_address where report_id = (select id from report where key_hash = :key)")
                .setParameter("key", keyHash)
                .executeUpdate();
    }

    @Override
    public boolean forget(String keyHash) {
        return statement("delete from mail_address where key_hash = :key")
                        .setParameter("key", keyHash)
                        .executeUpdate()
                > 0;
    }

    private Query statement(String sql) {
        return database.createNativeQuery(sql);
    }

    /** Nobody confirms an address after three days, and nobody is told anything once the account is deactivated. */
    @Override
    public void deleteExpired() {
        statement("""
                        delete from mail_address m
                        where m.confirmed_at is null and m.created_at < now() - interval '3 days'
                          or exists (select from account a where a.id = m.account_id and not a.active)""").executeUpdate();
    }
}
