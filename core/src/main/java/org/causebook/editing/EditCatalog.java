package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.AuditTrail;
import org.causebook.account.NotAllowed;
import org.causebook.account.Right;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.Visibility;
import org.causebook.scan.CheckForms;
import org.causebook.sync.Change;

/** Use case: add, edit and archive catalogs. */
@ApplicationScoped
public class EditCatalog {

    private final StaffCatalogs catalogs;
    private final Publications publications;
    private final ChangeLog changes;
    private final AuditTrail audit;

    @Inject
    public EditCatalog(StaffCatalogs catalogs, Publications publications, ChangeLog changes, AuditTrail audit) {
        this.catalogs = catalogs;
        this.publications = publications;
        this.changes = changes;
        this.audit = audit;
    }

    /** All catalogs, by title, for staff. */
    @Transactional
    public List<CatalogSettings> all(Actor actor) {
        actor.require(Right.READ_WORK);
        return catalogs.all();
    }

    /**
     * One catalog, for staff.
     *
     * @throws UnknownCatalog if there is none with that slug
     */
    @Transactional
    public CatalogSettings show(Actor actor, String slug) {
        actor.require(Right.READ_WORK);
        return catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
    }

    /**
     * Adds a catalog. Only an administrator may add one without four eyes.
     *
     * @throws SlugTaken if another has its slug or its article
     * @throws InvalidContent if a form breaks a rule, or finds something in a log without errors
     * @throws NotAllowed if four eyes are left out without the right to it
     */
    @Transactional
    public CatalogSettings add(Actor actor, CatalogContent content) {
        actor.require(Right.EDIT_CATALOGS);
        requireRules(actor, true, content.fourEyes());
        checkForms(content);
        var added = catalogs.add(content);
        if (!content.internal()) {
            changes.append(Change.Kind.CATALOG_ADDED, content.slug());
        }
        audit.add(actor, AuditEvent.of("catalog-added", added.path(), CatalogFacts.of(added)));
        return added;
    }

    /**
     * Saves a catalog.
     *
     * @param version the version that the actor saw
     * @throws UnknownCatalog if there is none with that slug
     * @throws StaleCatalog if it has another version by now
     * @throws InvalidContent if slug or notation are fixed and differ
     * @throws NotAllowed if the review rule differs without the right to it
     * @throws NotNow if the catalog is archived
     */
    @Transactional(dontRollbackOn = StaleCatalog.class)
    public CatalogSettings save(Actor actor, String slug, long version, CatalogContent content) {
        actor.require(Right.EDIT_CATALOGS);
        var before = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        before.requireActive();
        requireRules(actor, before.content().fourEyes(), content.fourEyes());
        checkForms(content);
        if (!content.slug().equals(slug)) {
            throw new InvalidContent("slug", "cannot be changed: addresses lead there");
        }
        if (before.entries() > 0 && before.content().notation() != content.notation()) {
            throw new InvalidContent("notation", "cannot be changed once the catalog has entries");
        }
        var after = catalogs.save(slug, version, content).orElseThrow(() -> new StaleCatalog(before));
        if (!before.content().equals(content)) {
            publications.refreshCatalog(slug);
            tell(before, after);
        }
        audit.add(actor, CatalogFacts.difference("catalog-edited", before, after));
        return after;
    }

    /** Archives a catalog or reopens it. */
    @Transactional(dontRollbackOn = StaleCatalog.class)
    public CatalogSettings archive(Actor actor, String slug, long version, boolean archived) {
        actor.require(Right.EDIT_CATALOGS);
        var before = catalogs.bySlug(slug).orElseThrow(UnknownCatalog::new);
        if (before.archived() == archived) {
            throw new NotNow(archived ? "The catalog is archived already." : "The catalog is not archived.");
        }
        var after = catalogs.archive(slug, version, archived).orElseThrow(() -> new StaleCatalog(before));
        tell(before, after);
        audit.add(actor, CatalogFacts.difference(archived ? "catalog-archived" : "catalog-reopened", before, after));
        return after;
    }

    /**
     * What happens in an internal catalog is no public change. When a public catalog becomes internal, readers are told
     * once that it is gone; when an internal one becomes public, it is told as if it and all its entries were new.
     */
    private void tell(CatalogSettings before, CatalogSettings after) {
        var slug = after.slug();
        var was = before.content().visibility();
        var is = after.content().visibility();
        if (was == Visibility.INTERNAL && is == Visibility.PUBLIC) {
            changes.append(Change.Kind.CATALOG_ADDED, slug);
            changes.appendAllEntries(slug);
        } else if (was == Visibility.PUBLIC && is == Visibility.INTERNAL) {
            changes.append(Change.Kind.CATALOG_REMOVED, slug);
        } else if (is == Visibility.PUBLIC) {
            var archives = after.archived() && !before.archived();
            changes.append(archives ? Change.Kind.CATALOG_ARCHIVED : Change.Kind.CATALOG_REVISED, slug);
        }
    }

    private static void checkForms(CatalogContent content) {
        InvalidContent.throwIfAny(CheckForms.check(content.notation(), content.forms()));
    }

    private static void requireRules(Actor actor, boolean before, boolean after) {
        if (before != after) {
            actor.require(Right.SET_REVIEW_RULES);
        }
    }
}
