package org.causebook.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;

/** Use case: keep filters of lists for oneself. */
@ApplicationScoped
public class KeepFilters {

    /** More would be no menu any more. */
    static final int MOST = 30;

    private final SavedFilters filters;

    @Inject
    public KeepFilters(SavedFilters filters) {
        this.filters = filters;
    }

    /** The actor's filters of a list, by name. */
    @Transactional
    public List<SavedFilter> list(Actor actor, FilteredList list) {
        actor.require(Right.READ_WORK);
        return filters.list(actor.accountId(), list);
    }

    /**
     * Keeps a filter; it replaces the one with the same name.
     *
     * @throws InvalidQuery if the name is empty or too long, the query is none, or there are {@value #MOST} already
     */
    @Transactional
    public void save(Actor actor, FilteredList list, String typedName, String query) {
        actor.require(Right.READ_WORK);
        var name = SavedFilter.checkedName(typedName);
        var kept = filters.list(actor.accountId(), list);
        if (kept.size() >= MOST && kept.stream().noneMatch(each -> each.name().equals(name))) {
            throw new InvalidQuery("name", "is one too many: %d filters are kept at most".formatted(MOST));
        }
        filters.save(actor.accountId(), list, name, SavedFilter.checkedQuery(query));
    }

    /** Deletes a filter of the actor. */
    @Transactional
    public void remove(Actor actor, FilteredList list, long id) {
        actor.require(Right.READ_WORK);
        filters.remove(actor.accountId(), list, id);
    }
}
