package org.causebook.ui.editing;

import io.quarkus.qute.TemplateExtension;
import org.causebook.catalog.Entry;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Revision;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.QueryText;

/** The addresses of the pages on which an entry is worked on, as paths, and of its public history. */
@TemplateExtension
final class WorkAddresses {

    /** What waits for review. */
    static final String REVIEWS = "/admin/reviews";

    /** The server refuses requests whose first line is longer than 4,096 bytes. */
    private static final int LONGEST = 4_000;

    private WorkAddresses() {}

    static String workAddress(EntryRef entry) {
        return "/admin" + publicAddress(entry);
    }

    static String editAddress(EntryRef entry) {
        return workAddress(entry) + "/edit";
    }

    /** The editor with what was typed for the reviewer, which is no part of the draft; without it when it is too long. */
    static String editAddress(EntryRef entry, String comment) {
        var address = new QueryText().add("comment", comment).on(editAddress(entry));
        return address.length() <= LONGEST ? address : editAddress(entry);
    }

    static String workHistoryAddress(EntryRef entry) {
        return workAddress(entry) + "/history";
    }

    static String publicAddress(EntryRef entry) {
        return Addresses.CATALOGS + "/" + Addresses.encoded(entry.catalog()) + "/" + Addresses.encoded(entry.code());
    }

    static String reviewAddress(Revision revision) {
        return reviewAddress(revision.entry(), revision.number());
    }

    static String reviewAddress(EntryRef entry, int number) {
        return workAddress(entry) + "/review/" + number;
    }

    static String historyAddress(Entry entry) {
        return Addresses.of(entry) + "/history";
    }

    static String successorAddress(Entry entry, String successor) {
        return Addresses.CATALOGS + "/" + Addresses.encoded(entry.catalog()) + "/" + Addresses.encoded(successor);
    }
}
