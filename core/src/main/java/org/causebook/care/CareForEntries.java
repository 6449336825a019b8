package org.causebook.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.Reference;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.EntryRef;
import org.causebook.editing.FindEntry;
import org.causebook.editing.StaffCatalogs;
import org.jspecify.annotations.Nullable;

/**
 * Use case: see which entries should be looked at again, look at them, and say who answers for them. None of it is
 * content, so nobody has to review it.
 */
@ApplicationScoped
public class CareForEntries {

    private static final int LONGEST_INTERVAL = 3_650;
    private static final int LONGEST_URL = 2_000;

    /** When to look again at an entry that was reviewed, where nobody has said. */
    private static final Period NEXT = Period.ofYears(1);

    private final Cares cares;
    private final FindEntry find;
    private final StaffCatalogs catalogs;
    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    public CareForEntries(Cares cares, FindEntry find, StaffCatalogs catalogs, Accounts accounts, AuditTrail audit) {
        this.cares = cares;
        this.find = find;
        this.catalogs = catalogs;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** A page of the entries that need care, and how many there are. */
    public record Listed(Page<CareItem> page, long total) {}

    @Transactional
    public Listed list(Actor actor, CareQuery query) {
        actor.require(Right.READ_WORK);
        return new Listed(cares.list(query), cares.count(query));
    }

    /** How many entries are overdue. */
    @Transactional
    public long overdue(Actor actor) {
        actor.require(Right.READ_WORK);
        return cares.overdue();
    }

    /** How an entry is cared for. */
    @Transactional
    public Care show(Actor actor, EntryRef entry) {
        actor.require(Right.READ_WORK);
        return cares.of(entry);
    }

    /**
     * Notes that the actor has looked at an entry, and that its text is right. It is due again after the interval of its
     * catalog, or in a year.
     *
     * @throws org.causebook.catalog.UnknownCatalog if there is no such catalog
     * @throws org.causebook.catalog.UnknownEntry if it has no such entry
     */
    @Transactional
    public EntryRef review(Actor actor, String catalog, String code) {
        actor.require(Right.EDIT_ENTRIES);
        var entry = find.find(actor, catalog, code);
        var next = cares.interval(entry.catalog()).isPresent() ? null : today().plus(NEXT);
        cares.review(entry, actor.login(), next);
        record(actor, entry, "entry-reviewed", "next", next);
        return entry;
    }

    /**
     * Says who answers for an entry; empty for nobody.
     *
     * @throws InvalidContent with field {@code owner} if that is nobody who can edit
     */
    @Transactional
    public EntryRef assign(Actor actor, String catalog, String code, Optional<String> login) {
        actor.require(Right.EDIT_ENTRIES);
        var entry = find.find(actor, catalog, code);
        login.ifPresent(this::checkEditor);
        cares.setOwner(entry, login.orElse(null));
        record(actor, entry, "entry-owner-set", "owner", login.orElse(null));
        return entry;
    }

    /**
     * Says when to look at an entry again; empty for the interval of its catalog.
     *
     * @throws InvalidContent with field {@code reviewOn} if that is no day of the next ten years
     */
    @Transactional
    public EntryRef schedule(Actor actor, String catalog, String code, Optional<LocalDate> day) {
        actor.require(Right.EDIT_ENTRIES);
        var entry = find.find(actor, catalog, code);
        if (day.filter(each -> each.isBefore(today()) || each.isAfter(today().plusDays(LONGEST_INTERVAL)))
                .isPresent()) {
            throw new InvalidContent("reviewOn", "must be a day of the next ten years");
        }
        cares.setReviewOn(entry, day.orElse(null));
        record(actor, entry, "entry-scheduled", "reviewOn", day.orElse(null));
        return entry;
    }

    /**
     * Notes whether an address among the references of an entry leads nowhere.
     *
     * @throws InvalidContent with field {@code url} if that is no address
     */
    @Transactional
    public EntryRef markReference(Actor actor, String catalog, String code, String url, boolean dead) {
        actor.require(Right.EDIT_ENTRIES);
        var entry = find.find(actor, catalog, code);
        if (url.length() > LONGEST_URL || !Reference.isAddress(url)) {
            throw new InvalidContent("url", "must be an address that begins with http:// or https://");
        }
        cares.setDead(entry, url, dead, actor.login());
        record(actor, entry, dead ? "reference-marked-dead" : "reference-marked-alive", "url", url);
        return entry;
    }

    /** After how many days an entry of a catalog is looked at again. */
    @Transactional
    public Optional<Integer> interval(Actor actor, String catalog) {
        actor.require(Right.READ_WORK);
        return cares.interval(catalog);
    }

    /**
     * Says after how many days an entry of a catalog is looked at again; empty for never, unless somebody says for one.
     *
     * @throws UnknownCatalog if there is none with that slug
     * @throws InvalidContent with field {@code days} if that is out of range
     */
    @Transactional
    public void setInterval(Actor actor, String catalog, Optional<Integer> days) {
        actor.require(Right.EDIT_CATALOGS);
        var settings = catalogs.bySlug(catalog).orElseThrow(UnknownCatalog::new);
        if (days.filter(each -> each < 1 || each > LONGEST_INTERVAL).isPresent()) {
            throw new InvalidContent("days", "must be from 1 to " + LONGEST_INTERVAL);
        }
        cares.setInterval(catalog, days.orElse(null));
        var after = Map.of("days", days.map(String::valueOf).orElse(""));
        audit.add(actor, AuditEvent.of("catalog-interval-set", settings.path(), Map.copyOf(after)));
    }

    private void checkEditor(String login) {
        var may = accounts.byLogin(login)
                .filter(Account::active)
                .filter(account -> account.role().rights().contains(Right.EDIT_ENTRIES));
        if (may.isEmpty()) {
            throw new InvalidContent("owner", "must be the login of somebody who can edit");
        }
    }

    private void record(Actor actor, EntryRef entry, String action, String field, @Nullable Object value) {
        var after = Map.of(field, value == null ? "" : value.toString());
        audit.add(actor, AuditEvent.of(action, entry.path(), Map.copyOf(after)));
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
