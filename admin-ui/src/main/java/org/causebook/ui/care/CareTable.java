package org.causebook.ui.care;

import java.util.List;
import java.util.Optional;
import org.causebook.care.CareForEntries.Listed;
import org.causebook.care.CareItem;
import org.causebook.care.CareItem.Reason;
import org.causebook.care.CareQuery;
import org.causebook.editing.CatalogSettings;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Days;

/**
 * A part of the list of entries that need care, with what it can be filtered by.
 *
 * @param login of who looks
 */
public record CareTable(
        CareFilter filter, Listed listed, List<CatalogSettings> catalogs, String login, FieldFaults faults) {

    public CareTable {
        catalogs = List.copyOf(catalogs);
    }

    public List<CareItem> items() {
        return listed.page().items();
    }

    public List<Reason> reasons() {
        return List.of(Reason.values());
    }

    /** What the filter calls entries without an owner. */
    public String nobody() {
        return CareQuery.NOBODY;
    }

    /** How many there are, in words. */
    public String total() {
        return listed.total() == 1 ? "1 entry" : listed.total() + " entries";
    }

    /** Where the page of an entry is. */
    public String address(CareItem item) {
        return "/admin/catalogs/" + Addresses.encoded(item.catalog()) + "/" + Addresses.encoded(item.code());
    }

    /** Where the actions on an entry are. */
    public String action(CareItem item) {
        return CarePages.ADDRESS + "/" + Addresses.encoded(item.catalog()) + "/" + Addresses.encoded(item.code());
    }

    /** When it is due, in words. */
    public String due(CareItem item) {
        return item.dueOn().map(Days::day).orElse("");
    }

    /** How readers judged it, in words. */
    public String verdicts(CareItem item) {
        return "helped " + item.verdicts().yes() + " of " + item.verdicts().all();
    }

    /** Where the list goes on. */
    public Optional<String> next() {
        return listed.page().next().map(filter::address);
    }
}
