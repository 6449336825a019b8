package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causebook.account.Account;
import org.causebook.account.Accounts;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.Right;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Text;
import org.causebook.editing.CreateEntry;
import org.causebook.editing.Draft;
import org.causebook.editing.EditDraft;
import org.causebook.editing.FindEntry;
import org.causebook.editing.NotNow;
import org.causebook.editing.PublishDraft;
import org.causebook.editing.Revision;
import org.causebook.editing.SecondPersonNeeded;
import org.causebook.editing.StaffCatalogs;
import org.causebook.editing.SubmitDraft;
import org.causebook.notification.Event;
import org.causebook.notification.EventKind;
import org.causebook.notification.Events;
import org.causebook.notification.Events.Recipients;
import org.jspecify.annotations.Nullable;

/** Use case: decide what becomes of a code that people met and whose cause nobody knew. */
@ApplicationScoped
public class WorkOnSightings {

    private static final int LONGEST_REASON = 300;
    private static final String MEANING = "This code was encountered. What it means has not been determined yet.";

    private final Sightings sightings;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Writing writing;
    private final Reports reports;
    private final Events events;

    @Inject
    public WorkOnSightings(
            Sightings sightings, Reports reports, Accounts accounts, AuditTrail audit, Events events, Writing writing) {
        this.events = events;
        this.sightings = sightings;
        this.reports = reports;
        this.accounts = accounts;
        this.audit = audit;
        this.writing = writing;
    }

    /** What entries are begun and published with. */
    @Dependent
    public static class Writing {

        private final StaffCatalogs catalogs;
        private final FindEntry find;
        private final CreateEntry create;
        private final EditDraft edit;
        private final SubmitDraft submit;
        private final PublishDraft publish;

        @Inject
        public Writing(
                StaffCatalogs catalogs,
                FindEntry find,
                CreateEntry create,
                EditDraft edit,
                SubmitDraft submit,
                PublishDraft publish) {
            this.catalogs = catalogs;
            this.find = find;
            this.create = create;
            this.edit = edit;
            this.submit = submit;
            this.publish = publish;
        }
    }

    /**
     * Gives the sighting to somebody to work on, who hears of it.
     *
     * @param login who; empty for nobody
     * @throws UnknownSighting if there is none
     * @throws InvalidContent with field {@code login} if that person cannot edit
     */
    @Transactional
    public Sighting assign(Actor actor, String typed, Optional<String> login) {
        actor.require(Right.EDIT_ENTRIES);
        var sighting = open(typed);
        login.ifPresent(this::checkEditor);
        sightings.take(sighting.code(), login);
        record(
                actor,
                sighting,
                "sighting-assigned",
                "takenBy",
                sighting.takenBy().orElse(null),
                login.orElse(null));
        if (!login.equals(sighting.takenBy())) {
            login.ifPresent(person -> events.add(
                    new Event(EventKind.ASSIGNED, actor.login(), "", sighting.code(), null, null),
                    Optional.empty(),
                    Recipients.named(Set.of(person))));
        }
        return after(sighting);
    }

    /**
     * Takes the sighting from the queue until it is wanted twice as much.
     *
     * @throws InvalidContent with field {@code reason} if that is blank, too long or cannot be stored
     */
    @Transactional
    public Sighting dismiss(Actor actor, String typed, String reason) {
        actor.require(Right.EDIT_ENTRIES);
        var sighting = open(typed);
        var given = reason.strip();
        var faults = new ArrayList<Fault>();
        if (given.isEmpty()) {
            faults.add(new Fault("reason", "is missing: say why nobody should work on it"));
        }
        Text.check("reason", given, LONGEST_REASON, faults::add);
        InvalidContent.throwIfAny(faults);
        sightings.dismiss(sighting.code(), given, sighting.demand());
        record(actor, sighting, "sighting-dismissed", "reason", null, given);
        return after(sighting);
    }

    /** Puts the sighting back into the queue. */
    @Transactional
    public Sighting reopen(Actor actor, String typed) {
        actor.require(Right.EDIT_ENTRIES);
        var sighting = locked(typed);
        if (sighting.state().isOpen()) {
            throw new NotNow("The sighting is open already.");
        }
        sightings.reopen(sighting.code());
        record(actor, sighting, "sighting-reopened", "state", sighting.state().id(), "new");
        return after(sighting);
    }

    /**
     * Counts a code as another from now on: it is the same in another written form.
     *
     * @throws UnknownSighting if there is no sighting of one of them
     * @throws NotNow if they are the same
     */
    @Transactional
    public Sighting merge(Actor actor, String typed, String into) {
        actor.require(Right.EDIT_ENTRIES);
        // Two merges of the same codes take turns.
        List.of(ShowSightings.canonical(typed), ShowSightings.canonical(into)).stream()
                .sorted(Comparator.naturalOrder())
                .forEach(sightings::lock);
        var one = ShowSightings.find(sightings, typed);
        var other = ShowSightings.find(sightings, into);
        if (one.code().equals(other.code())) {
            throw new NotNow("That is the same sighting.");
        }
        sightings.merge(one.code(), other.code());
        record(actor, one, "sighting-merged", "into", null, other.code());
        return after(other);
    }

    /**
     * Puts the code beside those of an entry, in the actor's draft. Nothing is submitted yet.
     *
     * @param entry code of the entry in any form
     * @throws org.causebook.catalog.UnknownEntry if the catalog has none
     * @throws NotNow if the entry has the code already
     */
    @Transactional
    public Draft alias(Actor actor, String typed, String catalog, String entry) {
        actor.require(Right.EDIT_ENTRIES);
        var sighting = open(typed);
        var draft = writing.edit.open(actor, writing.find.find(actor, catalog, entry));
        var content = draft.content();
        if (draft.entry().code().equals(sighting.code())
                || content.codes().stream().anyMatch(code -> code.text().equals(sighting.code()))) {
            throw new NotNow("The entry has that code already.");
        }
        var codes = new ArrayList<>(content.codes());
        codes.add(EntryCode.of(sighting.code(), EntryCode.Kind.ALIAS, null, null, null));
        return writing.edit.save(
                actor, draft.entry(), draft.version(), draft.base(), content.withCodes(List.copyOf(codes)));
    }

    /**
     * Adds an entry that says that the code was encountered and its cause is not determined. Where the catalog lets the
     * actor, it is published at once; else it waits for review.
     *
     * @throws org.causebook.editing.CodeTaken if the catalog has the code already
     */
    @Transactional
    public Revision publishUndetermined(Actor actor, String typed, String catalog) {
        actor.require(Right.EDIT_ENTRIES);
        var sighting = open(typed);
        var content = new EntryContent(
                null, null, MEANING, Outcome.ERROR, List.of(), List.of(), List.of(), List.of(), null, null);
        var draft = writing.create.create(actor, catalog, sighting.code(), content);
        var comment = Optional.of("Encountered, cause not determined.");
        var fourEyes = writing.catalogs.bySlug(catalog).orElseThrow().content().fourEyes();
        return actor.may(Right.REVIEW) && !fourEyes
                ? publish(actor, draft, comment)
                : writing.submit.submit(actor, draft.entry(), draft.version(), comment);
    }

    /** Deletes what a reader told, for good: it is spam, or names a person. A report that is gone already is no fault. */
    @Transactional
    public void deleteReport(Actor actor, String typed, long id) {
        actor.require(Right.EDIT_ENTRIES);
        var sighting = locked(typed);
        if (reports.delete(sighting.code(), id)) {
            record(actor, sighting, "report-deleted", "report", Long.toString(id), null);
        }
    }

    private Revision publish(Actor actor, Draft draft, Optional<String> comment) {
        try {
            return writing.publish.publish(actor, draft.entry(), draft.version(), comment);
        } catch (SecondPersonNeeded changedMeanwhile) {
            throw new NotNow("The catalog needs a second person by now. Try again.");
        }
    }

    private Sighting open(String typed) {
        var sighting = locked(typed);
        if (!sighting.state().isOpen()) {
            throw new NotNow("The sighting is " + sighting.state().id() + ". Put it back into the queue first.");
        }
        return sighting;
    }

    private Sighting locked(String typed) {
        return sightings.lock(ShowSightings.canonical(typed)).orElseThrow(UnknownSighting::new);
    }

    private Sighting after(Sighting before) {
        return sightings.find(before.code()).orElseThrow();
    }

    private void checkEditor(String login) {
        var may = accounts.byLogin(login)
                .filter(Account::active)
                .filter(account -> account.role().rights().contains(Right.EDIT_ENTRIES));
        if (may.isEmpty()) {
            throw new InvalidContent("login", "must be the login of somebody who can edit");
        }
    }

    private void record(
            Actor actor,
            Sighting sighting,
            String action,
            String field,
            @Nullable String before,
            @Nullable String after) {
        Map<String, @Nullable String> old = before == null ? Map.of() : Map.of(field, before);
        Map<String, @Nullable String> now = after == null ? Map.of() : Map.of(field, after);
        audit.add(actor, new AuditEvent(action, sighting.path(), old, now));
    }
}
