package org.causebook.ui.filter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.filter.FilteredList;
import org.causebook.filter.KeepFilters;
import org.causebook.filter.SavedFilter;
import org.jspecify.annotations.Nullable;

/**
 * The menus above a list.
 *
 * @param query of the list as it is shown; empty when it is not filtered
 */
public record ListMenus(ListView view, List<SavedFilter> saved, String query) {

    public ListMenus {
        saved = List.copyOf(saved);
    }

    /** Makes the menus of a list for the one who asks. */
    @RequestScoped
    public static class Maker {

        private final KeepFilters keep;
        private final HttpHeaders headers;

        @Inject
        Maker(KeepFilters keep, HttpHeaders headers) {
            this.keep = keep;
            this.headers = headers;
        }

        /**
         * The menus of that list.
         *
         * @param address of the list as it is shown, without the place in it
         */
        public ListMenus of(Actor actor, FilteredList list, String address) {
            var name = list == FilteredList.ENTRIES ? ListView.ENTRIES_COOKIE : ListView.ENCOUNTERED_COOKIE;
            var cookie = Optional.ofNullable(headers.getCookies().get(name));
            var query = address.substring(address.indexOf('?') + 1);
            return new ListMenus(
                    ListView.read(list, cookie.map(each -> each.getValue()).orElse(null)),
                    keep.list(actor, list),
                    address.contains("?") ? query : "");
        }
    }

    /** The address of a list with that query; without one when there is none that an address could have. */
    public static String address(FilteredList list, @Nullable String query) {
        var path = "/admin/" + list.id();
        return query != null && SavedFilter.isQuery(query) ? path + "?" + query : path;
    }

    /** Where the forms of the menus are sent. */
    public String address() {
        return ListPages.ADDRESS + "/" + view.list().id();
    }

    /** The list with a filter. */
    public String address(SavedFilter filter) {
        return address(view.list(), filter.query());
    }

    /** Whether the list is shown with that filter. */
    public boolean isShown(SavedFilter filter) {
        return filter.query().equals(query);
    }

    /** Whether there is a filter to keep. */
    public boolean filtered() {
        return !query.isEmpty();
    }
}
